import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { newMember, type OpenPage, tell, test } from '@/browser/test'

const NO_SCRIPT: BrowserContextOptions = { javaScriptEnabled: false }

/** A secret of somebody, and somebody else who reads it. */
async function readerOf(open: OpenPage, options: BrowserContextOptions = {}) {
	const teller = await open()
	await newMember(teller)
	const id = await tell(teller, `A secret for ${Math.random()}`)
	const reader = await open(options)
	await newMember(reader)
	await visit(reader, id)
	return { teller, reader, id }
}

async function visit(page: Page, id: string): Promise<void> {
	await page.goto(`/en/secret/${id}`)
	await page.waitForLoadState('networkidle')
}

const heartOf = (page: Page) => page.locator('.card button[form=hearts]')
const pressed = (page: Page) => heartOf(page).getAttribute('aria-pressed')
const count = async (page: Page) => (await heartOf(page).locator('span').textContent())?.trim()

describe('a heart', () => {
	test('shows at once, stays over a reload, and is taken back', async ({ open }) => {
		const { reader, id } = await readerOf(open)
		let release = () => {}
		const held = new Promise<void>((resolve) => {
			release = resolve
		})
		await reader.route('**/*', async (route) => {
			if (route.request().method() === 'POST') await held
			await route.continue()
		})
		await heartOf(reader).click()
		// The server has not answered yet.
		expect(await pressed(reader)).toBe('true')
		expect(await count(reader)).toBe('1')
		const answered = reader.waitForResponse(/\/outbox$/)
		release()
		await answered
		await visit(reader, id)
		await expect.poll(() => pressed(reader)).toBe('true')
		const back = reader.waitForResponse(/\/outbox$/)
		await heartOf(reader).click()
		await back
		expect(await pressed(reader)).toBe('false')
		await expect
			.poll(async () => {
				await visit(reader, id)
				return count(reader)
			})
			.toBe('')
	})

	test('takes itself back with a word when the server fails', async ({ open }) => {
		const { reader } = await readerOf(open)
		await reader.route('**/outbox', (route) => route.fulfill({ status: 500 }))
		await heartOf(reader).click()
		await expect.poll(() => pressed(reader)).toBe('false')
		expect(await count(reader)).toBe('')
		expect(await reader.locator('.toast').textContent()).not.toBe('')
	})

	test('for one’s own is refused in words', async ({ open }) => {
		const { teller, id } = await readerOf(open)
		await visit(teller, id)
		await heartOf(teller).click({ force: true })
		await teller.getByText('hearts come from others').waitFor()
		expect(await pressed(teller)).toBe('false')
	})

	test('works without script: the page says what became of it', async ({ open }) => {
		const { reader } = await readerOf(open, NO_SCRIPT)
		await heartOf(reader).click()
		await reader.waitForURL(/note=hearted/)
		expect(await count(reader)).toBe('1')
		await heartOf(reader).click()
		await reader.waitForURL(/note=unhearted/)
	})
})

describe('a reply', () => {
	const field = (page: Page) => page.locator('#reply-text')
	const send = (page: Page) => page.locator('#reply button[type=submit]').click()

	test.for([
		['with script', {}],
		['without', NO_SCRIPT],
	] as const)(
		'%s stands in the thread under a mask, and the teller’s is marked',
		async ([, options], { open }) => {
			const { teller, reader, id } = await readerOf(open, options)
			await field(reader).fill('I know that feeling. 我也是。')
			await send(reader)
			await reader.waitForURL(/#r1$/)
			await reader.locator('#r1', { hasText: 'I know that feeling. 我也是。' }).waitFor()
			await visit(teller, id)
			await field(teller).fill('Thank you.')
			await send(teller)
			await teller.waitForURL(/#r2$/)
			await teller.locator('#r2').waitFor()
			const masks = await teller.locator('.reply').allInnerTexts()
			expect(masks).toHaveLength(2)
			expect(await count(teller)).toBe('')
		},
	)

	test.for([
		['with script', {}],
		['without', NO_SCRIPT],
	] as const)(
		'%s that is refused comes back with the reason and what was typed',
		async ([, options], { open }) => {
			const { reader } = await readerOf(open, options)
			const long = 'much '.repeat(120)
			await field(reader).fill(long)
			await reader
				.locator('#reply button[type=submit]')
				.evaluate((button) => button.removeAttribute('disabled'))
			await send(reader)
			await reader.getByRole('alert').filter({ hasText: 'too long' }).waitFor()
			expect((await field(reader).inputValue()).trim()).toBe(long.trim())
		},
	)

	test('of nobody keeps what was typed', async ({ open }) => {
		const { id } = await readerOf(open)
		const nobody = await open(NO_SCRIPT)
		await visit(nobody, id)
		await field(nobody).fill('typed by nobody')
		await send(nobody)
		await nobody.getByText('You need a codename').first().waitFor()
		expect(await field(nobody).inputValue()).toBe('typed by nobody')
	})

	test('sent twice is there once', async ({ open }) => {
		const { reader, id } = await readerOf(open, NO_SCRIPT)
		for (const _ of [1, 2]) {
			await visit(reader, id)
			await field(reader).fill('once')
			await send(reader)
			await reader.waitForURL(/#r1$/)
		}
		expect(await reader.locator('.reply').count()).toBe(1)
	})
})

test('what is one’s own is marked for oneself alone', async ({ open }) => {
	const { teller, reader, id } = await readerOf(open)
	await visit(teller, id)
	await teller.locator('.card[data-mine]').waitFor()
	expect(await reader.locator('.card').getAttribute('data-mine')).toBeNull()
	const bodies = await Promise.all(
		[teller, reader].map(async (page) => (await page.request.get(`/en/secret/${id}`)).text()),
	)
	expect(bodies[0]).toBe(bodies[1])
})
