import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { expectAccessible, newMember, test } from '@/browser/test'

const PHONE = { viewport: { width: 360, height: 740 } }

/** The app as it is opened in a tunnel: another window, and no network since before it was there. */
async function startOffline(page: Page, path: string): Promise<Page> {
	await page.goto('/en')
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
	await page.context().setOffline(true)
	const app = await page.context().newPage()
	await app.goto(path)
	await app.locator('#away-text').waitFor()
	return app
}

async function mine(page: Page, text: string): Promise<number> {
	await page.goto('/en/me')
	return page.getByText(text, { exact: true }).count()
}

const press = (app: Page) => app.locator('[data-away] button[type=submit]').click()
const letters = (app: Page) => app.locator('.outbox li')

describe.each(['en', 'zh'] as const)('%s', (locale) => {
	test('opened without a network, it takes a secret, which waits and arrives once', async ({
		open,
	}) => {
		const page = await open(PHONE)
		await newMember(page, locale)
		const app = await startOffline(page, `/${locale}/tell`)
		const text = `begun in a tunnel ${locale}`
		await app.locator('#away-text').fill(text)
		await app.locator('[data-away] [name=colour][value="3"]').check()
		await expectAccessible(app)
		await press(app)
		await letters(app).waitFor()
		expect(await app.locator('.outbox-words').innerText()).toBe(text)
		expect(await app.locator('#away-text').inputValue()).toBe('')
		await expectAccessible(app)
		await app.context().setOffline(false)
		await expect.poll(() => letters(app).count(), { timeout: 20_000 }).toBe(0)
		expect(await mine(page, text)).toBe(1)
		expect(await letters(page).count()).toBe(0)
	})
})

test('what waits there can be taken out again', async ({ open }) => {
	const page = await open(PHONE)
	await newMember(page)
	const app = await startOffline(page, '/en/tell')
	await app.locator('#away-text').fill('rather not')
	await press(app)
	await app.getByRole('button', { name: 'Don’t send' }).click()
	await app.getByText('It will not be sent').waitFor()
	await app.context().setOffline(false)
	await app.goto('/en/offline', { waitUntil: 'networkidle' })
	expect(await letters(app).count()).toBe(0)
	expect(await mine(page, 'rather not')).toBe(0)
})

test('the draft is the composer’s own, counted and tidied alike', async ({ open }) => {
	const page = await open(PHONE)
	await newMember(page)
	const app = await startOffline(page, '/en/tell')
	const field = app.locator('#away-text')
	const send = app.locator('[data-away] button[type=submit]')
	expect(await send.isDisabled()).toBe(true)
	await field.fill(`a\u200Bb  👩‍👧汉`)
	await field.blur()
	expect(await field.inputValue()).toBe('ab 👩‍👧汉')
	expect(await app.locator('#away-count').textContent()).toBe('5 / 500')
	await field.fill('汉'.repeat(501))
	expect(await app.locator('#away-count').textContent()).toBe('501 / 500')
	expect(await send.isDisabled()).toBe(true)
	await field.fill('half a secret')
	await app.reload()
	await expect.poll(() => field.inputValue()).toBe('half a secret')
	// Words that are being written are not reloaded away; the composer goes on with them.
	await app.context().setOffline(false)
	await app.locator('.offline-strip:empty').waitFor({ state: 'attached' })
	expect(await field.inputValue()).toBe('half a secret')
	await app.goto('/en/tell')
	await expect.poll(() => app.locator('#secret-text').inputValue()).toBe('half a secret')
})

test('a draft for a circle is not told to everyone by mistake', async ({ open }) => {
	const page = await open(PHONE)
	await page.goto('/en/tell', { waitUntil: 'networkidle' })
	await page.locator('#secret-text').fill('for my people')
	await page.evaluate(() => {
		const draft = JSON.parse(localStorage['treehole.draft'])
		draft.fields.circle = 'AAAAAAAAAAAAAAAAAAAAAA'
		localStorage['treehole.draft'] = JSON.stringify(draft)
	})
	await page.goto('/en/offline')
	await page.getByText('Your draft is for a circle').waitFor()
	expect(await page.locator('#away-text').isVisible()).toBe(false)
	expect(await page.evaluate(() => localStorage['treehole.draft'])).toContain('for my people')
})

test('where there is a network after all it is told at once', async ({ open }) => {
	const page = await open(PHONE)
	await newMember(page)
	await page.goto('/en/offline', { waitUntil: 'networkidle' })
	await page.locator('#away-text').fill('not in a tunnel')
	await press(page)
	await page.waitForURL(/\/told\//)
	expect(await mine(page, 'not in a tunnel')).toBe(1)
})

test('where nothing can be kept it says so, and the words stay', async ({ open }) => {
	const page = await open(PHONE)
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', { get: () => undefined })
	})
	await page.goto('/en/offline', { waitUntil: 'networkidle' })
	await page.context().setOffline(true)
	await page.locator('#away-text').fill('nowhere to wait')
	await press(page)
	await page.getByText('this browser keeps nothing to send later').waitFor()
	expect(await page.locator('#away-text').inputValue()).toBe('nowhere to wait')
})
