import { expect } from 'vitest'
import { MOST_GRAPHEMES } from '@/lib/text/limits'
import { normaliseText } from '@/lib/text/normalise-text'
import { countRuns, expectAll, expectOnlyText, olderThan, readOn, test } from './guarded'
import { PAYLOADS, packed } from './payloads'

/** Hundreds of pages are opened, after hundreds of things were told. */
const LONG = 180_000
/** Characters that a search looks at, and that the topic's field takes. */
const MOST_QUERY = 100
/** No codename is as long. */
const LONG_FIELD = 2_000

test('the payloads do run in a page that takes them as they are', async ({ chrome }) => {
	const context = await chrome.newContext()
	const ran = await countRuns(context)
	const page = await context.newPage()
	const frames = PAYLOADS.map((payload) => {
		const quoted = payload.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
		return `<iframe srcdoc="${quoted}"></iframe>`
	})
	await page.setContent(frames.join(''), { waitUntil: 'domcontentloaded' })
	await expect.poll(() => ran.size, { timeout: 20_000 }).toBeGreaterThan(200)
	await context.close()
})

test('none runs in the feed', { timeout: LONG }, async ({ app, guarded: page, planted }) => {
	const texts = new Set<string>()
	const answers = new Set<string>()
	for (let path: string | null = '/en?in=all'; path; path = await olderThan(app.origin + path)) {
		await page.goto(path)
		for (const text of await page.locator('.card-text').allTextContents()) texts.add(text)
		const polls = page.locator('.poll button span:first-child')
		for (const text of await polls.allTextContents()) answers.add(text)
		await expectOnlyText(page)
	}
	expect(texts.size).toBeGreaterThan(PAYLOADS.length + planted.packs.length - 10)
	expectAll(texts)
	const asked = PAYLOADS.filter((payload) => answers.has(normaliseText(payload)))
	expect(asked.length).toBeGreaterThan(500)
})

test('none runs in cards that the reader script fetches ahead', { timeout: LONG }, async ({
	guarded: page,
	planted,
}) => {
	expect(planted.packs.length).toBeGreaterThan(0)
	await page.goto('/en?in=all')
	const goOn = async () => {
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
		return page.locator('.card').count()
	}
	await expect.poll(goOn, { timeout: 30_000, interval: 100 }).toBeGreaterThanOrEqual(90)
	await expectOnlyText(page)
})

test('none runs as a reply', { timeout: LONG }, async ({ guarded: page, planted: { thread } }) => {
	expectAll(await readOn(page, `/en/secret/${thread}`, '.reply-text'))
})

test('none runs on the page of a secret, or on that of its reply form', { timeout: LONG }, async ({
	guarded: page,
	planted: { packs },
}) => {
	for (const path of ['', '/reply']) {
		const texts: string[] = []
		for (const id of packs) {
			await page.goto(`/zh/secret/${id}${path}`)
			texts.push((await page.locator('main').textContent()) ?? '')
			await expectOnlyText(page)
		}
		expectAll(texts)
	}
})

test('none runs among a member’s own things', { timeout: LONG }, async ({
	guarded: page,
	planted: { member },
}) => {
	await page.goto('/en/sign-in?back=/en/me')
	await page.locator('#words').fill(member.codename.join(' '))
	await page.getByRole('button', { name: 'Sign in', exact: true }).click()
	await page.waitForURL('/en/me')
	const texts = await readOn(page, '/en/me', '.mine-text')
	const mine = PAYLOADS.filter((payload) => texts.includes(normaliseText(payload)))
	expect(mine.length).toBeGreaterThan(20)
})

test('none runs in a form that comes back refused', { timeout: LONG }, async ({
	guarded: page,
	planted: { member },
}) => {
	await page.goto('/en/sign-in?back=/en/tell')
	for (const pack of packed(PAYLOADS, LONG_FIELD)) {
		await page.locator('#words').fill(pack)
		await page.getByRole('button', { name: 'Sign in', exact: true }).click()
		await page.locator('#sign-in-refusal:not(:empty)').waitFor()
		expect(await page.locator('#words').inputValue()).toBe(pack)
		await expectOnlyText(page)
		await page.reload()
	}
	await page.locator('#words').fill(member.codename.join(' '))
	await page.getByRole('button', { name: 'Sign in', exact: true }).click()
	await page.waitForURL('/en/tell')
	for (const pack of packed(PAYLOADS, MOST_GRAPHEMES)) {
		await page.locator('#secret-text').fill(pack)
		// Signs other than letters make no topic, so the form comes back with all that was typed.
		await page.locator('#tell-topic').fill(pack.slice(0, MOST_QUERY))
		const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
		await page.locator('.composer-send').click()
		await answered
		await page.locator('#tell-topic[aria-invalid=true]').waitFor()
		const shown = await page.locator('#secret-text').inputValue()
		expect(normaliseText(shown)).toBe(normaliseText(pack))
		await expectOnlyText(page)
	}
})

test('none runs as what is looked for', { timeout: LONG }, async ({ guarded: page }) => {
	for (const query of packed(PAYLOADS, MOST_QUERY)) {
		await page.goto(`/en/search?q=${encodeURIComponent(query)}`, { waitUntil: 'domcontentloaded' })
		expect(await page.locator('#q').inputValue()).toBe(query.replaceAll('\u2028', ''))
		await expectOnlyText(page)
	}
})
