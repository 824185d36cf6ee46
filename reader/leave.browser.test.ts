import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { kept } from '@/browser/kept'
import { newMember, tell, test } from '@/browser/test'

const title = (page: Page) => page.locator('h1').first()

test('one button empties the browser, and Back shows no secret', async ({ open }) => {
	const page = await open()
	await newMember(page)
	await tell(page, 'I read my own diary aloud')
	await page.goto('/en')
	await expect
		.poll(() => page.evaluate(() => caches.keys().then(({ length }) => length)))
		.toBeGreaterThan(0)
	await page.goto('/en/device')
	expect((await kept(page)).length).toBeGreaterThan(3)
	await page.locator('#leave button').click()
	await page.waitForURL('/away')
	expect(await kept(page)).toEqual([])
	expect(await page.title()).toBe('New tab')
	await page.goBack()
	await page.waitForURL('/away')
	expect(await page.locator('.card, h1').count()).toBe(0)
	await page.goto('/en/me')
	expect(await page.locator('.empty').count()).toBe(1)
})

test('three taps on a title do the same; three clicks of a mouse select a line', async ({
	open,
}) => {
	const page = await open({ hasTouch: true })
	await newMember(page)
	await page.goto('/en')
	await title(page).click({ clickCount: 3 })
	expect(await page.evaluate(() => String(getSelection()))).toContain('ecrets')
	await title(page).evaluate((heading) => {
		heading.dispatchEvent(
			new PointerEvent('click', { bubbles: true, detail: 3, pointerType: 'touch' }),
		)
	})
	await page.waitForURL('/away')
	expect(await page.context().cookies()).toEqual([])
})

test('without a network everything that script can reach goes', async ({ open }) => {
	const page = await open()
	await page.goto('/en/device', { waitUntil: 'networkidle' })
	await page.evaluate(() => localStorage.setItem('treehole.draft', 'half a secret'))
	await page.context().setOffline(true)
	await page.locator('#leave button').click()
	await page.waitForURL('about:blank')
	await page.context().setOffline(false)
	await page.goto('/away')
	expect(await kept(page)).toEqual([])
})

test('without JavaScript the form does it', async ({ open }) => {
	const page = await open({ javaScriptEnabled: false })
	await page.goto('/en/codename')
	await page.locator('main form button[type=submit]').first().click()
	await page.waitForLoadState()
	expect((await page.context().cookies()).length).toBeGreaterThan(0)
	await page.goto('/zh/device')
	await page.locator('#leave button').click()
	await page.waitForURL('/away')
	expect(await page.context().cookies()).toEqual([])
})
