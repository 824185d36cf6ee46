import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { test } from '@/browser/test'

const TOPICS = '**/en/topics'

/** Holds every request for the topics back until it is let go. */
async function hold(page: Page): Promise<() => void> {
	let letGo = () => {}
	const held = new Promise<void>((resolve) => {
		letGo = resolve
	})
	await page.route(TOPICS, async (route) => {
		await held
		// Its navigation may be over by then.
		await route.continue().catch(() => undefined)
	})
	return letGo
}

const topics = (page: Page) => page.locator('a[href="/en/topics"]').first()

test('a page that is slow to come is announced, without anything moving', async ({ open }) => {
	const page = await open({ serviceWorkers: 'block' })
	await page.goto('/en')
	const letGo = await hold(page)
	await page.evaluate(() => {
		new PerformanceObserver((list) => {
			document.body.dataset.shifted = String(list.getEntries().length)
		}).observe({ type: 'layout-shift' })
	})
	await topics(page).click({ noWaitAfter: true })
	await page.locator('html[aria-busy=true]').waitFor()
	expect(await page.locator('.card').count()).toBeGreaterThan(0)
	expect(await page.locator('body').getAttribute('data-shifted')).toBeNull()
	letGo()
	await page.waitForURL(TOPICS)
	expect(await page.locator('html').getAttribute('aria-busy')).toBeNull()
})

test('a page that hangs holds up no other, and Back shows no sign of it', async ({ open }) => {
	const page = await open({ serviceWorkers: 'block' })
	await page.goto('/en')
	const letGo = await hold(page)
	await topics(page).click({ noWaitAfter: true })
	await page.locator('html[aria-busy=true]').waitFor()
	await page.locator('.card-text').first().click()
	await page.waitForURL(/\/en\/secret\//)
	letGo()
	await page.goBack()
	expect(new URL(page.url()).pathname).toBe('/en')
	expect(await page.locator('html').getAttribute('aria-busy')).toBeNull()
})
