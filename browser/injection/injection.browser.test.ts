import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type App, startApp } from '@/browser/app'
import { test as shared } from '@/browser/test'
import { watch } from '@/browser/watch'
import { MOST_GRAPHEMES } from '@/lib/text/limits'
import { normaliseText } from '@/lib/text/normalise-text'
import { PAYLOADS, packed } from './payloads'
import { type Planted, plant } from './plant'

/** Hundreds of pages are opened, after hundreds of things were told. */
const LONG = 180_000
/** Characters that a search looks at, and that the topic's field takes. */
const MOST_QUERY = 100
/** No codename is as long. */
const LONG_FIELD = 2_000

const test = shared.extend<{ app: App; planted: Planted; guarded: Page }>({
	app: [
		// biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's needs from this pattern.
		async ({}, use) => {
			const app = await startApp({ TREEHOLE_STARTER: 'no', TREEHOLE_UNDO_SECONDS: '0' })
			await use(app)
			await app.stop()
		},
		{ scope: 'file' },
	],
	planted: [async ({ app }, use) => use(await plant(app.origin)), { scope: 'file' }],
	/** A page that fails the test when a payload ran, was stopped, made an element of its own or asked somebody else. */
	guarded: async ({ app, open }, use) => {
		// Hundreds of page changes: none needs its animation, or the service worker's detour.
		const page = await open({ reducedMotion: 'reduce', serviceWorkers: 'block' })
		const seen = await watch(page.context(), app.origin)
		const ran = await countRuns(page.context())
		await use(page)
		expect(ran).toEqual(new Set())
		expect(seen.violations).toEqual([])
		expect(seen.foreign).toEqual([])
	},
})

/** The places in the list of those payloads that ran in any frame of `context` from now on. */
async function countRuns(context: BrowserContext): Promise<Set<number>> {
	const ran = new Set<number>()
	await context.exposeBinding('ran', (_, at: number) => ran.add(at))
	return ran
}

/** What runs has a handler, or code for an address: none may have come from a text. */
async function expectOnlyText(page: Page): Promise<void> {
	const strange = await page.evaluate(() =>
		[...document.querySelectorAll('*')].flatMap((element) =>
			[...element.attributes]
				.filter(({ name, value }) => {
					const runs = /^(srcdoc|src|href|action|formaction)$/.test(name) && value.includes('ran(')
					return name.startsWith('on') || (runs && !/^\/\w/.test(value))
				})
				.map(({ name, value }) => `${element.tagName} ${name}=${value}`),
		),
	)
	expect(strange).toEqual([])
}

function expectAll(texts: Iterable<string>): void {
	const found = [...texts].join('\n')
	expect(PAYLOADS.filter((payload) => !found.includes(normaliseText(payload)))).toEqual([])
}

/** Opens `path` and all pages that follow it; answers with the texts of what `selector` finds. */
async function readOn(page: Page, path: string, selector: string): Promise<string[]> {
	const texts: string[] = []
	for (let next: string | null = path; next; ) {
		await page.goto(next)
		await expectOnlyText(page)
		texts.push(...(await page.locator(selector).allTextContents()))
		const link = page.locator('a[rel=next]')
		next = (await link.count()) > 0 ? await link.getAttribute('href') : null
	}
	return texts
}

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

/** Where a stretch of the feed goes on, as the page itself says, before any script has fetched ahead. */
async function olderThan(address: string): Promise<string | null> {
	const html = await (await fetch(address)).text()
	const link = /<a\b[^>]*\bid="more"[^>]*>/.exec(html)?.[0] ?? ''
	return /href="([^"]*)"/.exec(link)?.[1]?.replaceAll('&amp;', '&') ?? null
}

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
