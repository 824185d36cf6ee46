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

/**
 * Follows the link to the topics, and answers with how far the page's layout had moved when it was marked as busy; `then`
 * is pressed at that moment. All by a script of the page, for Playwright asks nothing of a page that is on its way.
 */
async function follow(page: Page, then?: string): Promise<number> {
	const busy = page.waitForEvent('console', (line) => line.text().startsWith('busy '))
	await page.evaluate((then) => {
		let moved = 0
		new PerformanceObserver((list) => {
			moved += list.getEntries().length
		}).observe({ type: 'layout-shift' })
		const main = document.querySelector('main') as HTMLElement
		new MutationObserver(() => {
			if (main.getAttribute('aria-busy') !== 'true') return
			requestAnimationFrame(() => console.info(`busy ${moved}`))
			if (then) document.querySelector<HTMLElement>(then)?.click()
		}).observe(main, { attributes: true })
		document.querySelector<HTMLElement>('a[href="/en/topics"]')?.click()
	}, then)
	return Number((await busy).text().split(' ')[1])
}

const mark = (page: Page) => page.locator('main').getAttribute('aria-busy')

test('a page that is slow to come is announced, without anything moving', async ({ open }) => {
	const page = await open({ serviceWorkers: 'block' })
	await page.goto('/en')
	const letGo = await hold(page)
	expect(await follow(page)).toBe(0)
	letGo()
	await page.waitForURL(TOPICS)
	expect(await mark(page)).toBeNull()
})

test('a page that hangs holds up no other, and Back shows no sign of it', async ({ open }) => {
	const page = await open({ serviceWorkers: 'block' })
	await page.goto('/en')
	const letGo = await hold(page)
	await follow(page, 'a.card-text')
	await page.waitForURL(/\/en\/secret\//)
	letGo()
	await page.goBack()
	expect(new URL(page.url()).pathname).toBe('/en')
	expect(await mark(page)).toBeNull()
})
