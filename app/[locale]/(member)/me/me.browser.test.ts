import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type App, startApp } from '@/browser/app'
import { expectAccessible, newMember, test as shared, tell } from '@/browser/test'

/** Long enough to press "Keep it", short enough to wait for. */
const test = shared.extend<{ app: App }>({
	app: [
		// biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's needs from this pattern.
		async ({}, use) => {
			const app = await startApp({ TREEHOLE_UNDO_SECONDS: '3' })
			await use(app)
			await app.stop()
		},
		{ scope: 'file' },
	],
})

const mine = (page: Page) => page.locator('[data-mine-thing]:visible')
const statusOf = async (page: Page, id: string) =>
	(await page.request.get(`/en/secret/${id}`)).status()

async function askToDelete(page: Page): Promise<void> {
	await page.goto('/en/me', { waitUntil: 'networkidle' })
	await page.locator('.tool summary', { hasText: 'Delete' }).first().click()
	await page.locator('[data-deletes] button:visible').click()
}

test('is empty at first, and says what to do', async ({ open }) => {
	const page = await open()
	await newMember(page)
	await page.goto('/en/me')
	expect(await page.locator('.empty h2').textContent()).toBe('Nothing told yet')
	await expectAccessible(page)
	await page.locator('.empty a').click()
	expect(new URL(page.url()).pathname).toBe('/en/tell')
})

test('leads who is nobody yet both ways in', async ({ open }) => {
	const page = await open()
	await page.goto('/zh/me')
	const links = await page
		.locator('.empty a')
		.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
	expect(links).toEqual(['/zh/codename?back=%2Fzh%2Fme', '/zh/sign-in?back=%2Fzh%2Fme'])
})

test('holds what waits, what is out, and replies', async ({ open }) => {
	const page = await open()
	await newMember(page)
	const id = await tell(page, 'The first of mine')
	await page.goto(`/en/secret/${id}`)
	await page.locator('#reply-text').fill('My own reply')
	await page.locator('#reply button').click()
	await page.waitForURL(/#r1$/)
	await page.goto('/en/tell')
	await page.locator('#secret-text').fill('Waits until tomorrow')
	await page.locator('[name=when]').selectOption('tomorrow')
	await page.locator('.composer-send').click()
	await page.waitForURL(/\/told\//)
	await page.goto('/en/me')
	const texts = await page.locator('.mine-text').allInnerTexts()
	expect(texts).toEqual(['Waits until tomorrow', 'My own reply', 'The first of mine'])
	expect(await page.locator('.mine-under').textContent()).toBe('The first of mine')
	await page.locator('.tool-link', { hasText: 'Take it back' }).click()
	await page.waitForURL(/\/told\//)
})

describe('deleting', () => {
	test('can be undone for some seconds', async ({ open }) => {
		const page = await open()
		await newMember(page)
		const id = await tell(page, 'Kept after all')
		await askToDelete(page)
		const keep = page.getByRole('button', { name: 'Keep it' })
		await keep.click()
		expect(await mine(page).count()).toBe(1)
		await page.reload()
		expect(await mine(page).count()).toBe(1)
		expect(await statusOf(page, id)).toBe(200)
	})

	test('is done when they are over', async ({ open }) => {
		const page = await open()
		await newMember(page)
		const id = await tell(page, 'Soon gone')
		await askToDelete(page)
		await page.locator('.mine-gone', { hasText: 'It is gone.' }).waitFor()
		await expect.poll(() => statusOf(page, id)).toBe(404)
		await page.reload()
		expect(await mine(page).count()).toBe(0)
	})

	test('is done at once by who leaves the page', async ({ open }) => {
		const page = await open()
		await newMember(page)
		const id = await tell(page, 'Gone with me')
		await askToDelete(page)
		await page.getByRole('button', { name: 'Keep it' }).waitFor()
		await page.goto('/en/topics')
		await expect.poll(() => statusOf(page, id), { interval: 100, timeout: 10_000 }).toBe(404)
	})

	test('works without JavaScript, after a disclosure', async ({ open }) => {
		const page = await open({ javaScriptEnabled: false })
		await newMember(page)
		const id = await tell(page, 'Deleted by a plain form')
		await askToDelete(page)
		await page.waitForURL(/note=deleted/)
		expect(await page.locator('.notice').textContent()).toBe('It is deleted.')
		expect(await statusOf(page, id)).toBe(404)
	})

	test('is refused to everybody else', async ({ open, app }) => {
		const page = await open()
		await newMember(page)
		const id = await tell(page, 'Not yours')
		const stranger = await open()
		await newMember(stranger)
		for (const [who, code] of [
			[stranger, 'gone'],
			[await open(), 'signIn'],
		] as const) {
			const answer = await who.request.post('/delete', {
				form: { thing: id },
				headers: { origin: app.origin },
			})
			expect(await answer.json()).toEqual({ ok: false, code })
		}
		expect(await statusOf(page, id)).toBe(200)
	})
})

test('unlinking is explained, and not yet possible: it says why and when', async ({ open }) => {
	const page = await open({ colorScheme: 'dark' })
	await newMember(page)
	await tell(page, 'Too young to be unlinked')
	await page.goto('/en/me')
	await page.locator('.tool summary', { hasText: 'Unlink' }).first().click()
	const body = page.locator('.tool[open] .tool-body')
	expect(await body.textContent()).toContain('nothing ties it to you any more')
	expect(await body.textContent()).toMatch(/It will be possible in 3 days\./)
	expect(await body.locator('button').count()).toBe(0)
	await expectAccessible(page)
})

test('everything can be taken along as JSON', async ({ open }) => {
	const page = await open()
	await newMember(page)
	const id = await tell(page, 'Take me along')
	await page.goto('/en/me')
	const download = page.waitForEvent('download')
	await page.locator('.tool-link[download]').click()
	const file = await (await download).path()
	const { treehole, things } = JSON.parse(await readFile(file, 'utf8'))
	expect(treehole).toBe(1)
	expect(things).toMatchObject([{ kind: 'secret', id, text: 'Take me along' }])
})

describe('closing the account', () => {
	test.for([true, false])(
		'asks what becomes of what was told, and then the codename opens nothing (script: %s)',
		async (javaScriptEnabled, { open }) => {
			const page = await open({ javaScriptEnabled })
			const words = await newMember(page)
			const id = await tell(page, 'Gone with its teller')
			await page.goto('/en/me')
			await page.locator('.tool summary', { hasText: 'Close my account' }).click()
			// The tool that looks for it is a script.
			if (javaScriptEnabled) await expectAccessible(page)
			const form = page.locator('form[action="/close"]')
			await form.getByText('Delete all of it').click()
			await form.locator('button').click()
			await page.waitForURL(/note=closed/)
			expect(await page.locator('.notice').textContent()).toContain('has forgotten it')
			expect(await statusOf(page, id)).toBe(404)
			expect(await page.context().cookies()).toEqual([])
			// This device was wiped, and asks once more how old one is.
			const anew = await open({ javaScriptEnabled })
			await anew.goto('/en/sign-in')
			await anew.locator('[name=words]').fill(words.join(' '))
			await anew.locator('form:has([name=words]) button[type=submit]').click()
			await anew.locator('.notice-refusal, [aria-invalid=true]').first().waitFor()
		},
	)

	test('is refused to nobody and to other sites', async ({ open, app }) => {
		const page = await open()
		await newMember(page)
		const id = await tell(page, 'Still here')
		const post = (who: Page, origin: string) =>
			who.request.post('/close', {
				form: { things: 'delete', locale: 'en' },
				headers: { origin },
				maxRedirects: 0,
			})
		expect((await post(page, 'https://elsewhere.example')).status()).toBe(403)
		const nobody = await post(await open(), app.origin)
		expect(nobody.headers().location).toBe('/en/me?note=signIn')
		expect(await statusOf(page, id)).toBe(200)
	})
})

test('while the keeper is away it says so kindly, and all else works', async ({ open, app }) => {
	const page = await open()
	await newMember(page)
	await app.end('keeper', 'SIGTERM')
	await page.goto('/en/me')
	expect(await page.locator('.notice').textContent()).toContain('resting for a moment')
	expect(await page.locator('form[action="/sign-out"]').count()).toBe(1)
	await app.start('keeper')
})
