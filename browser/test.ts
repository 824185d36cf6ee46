import AxeBuilder from '@axe-core/playwright'
import {
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	chromium,
	type Page,
} from 'playwright-core'
import { test as base, expect } from 'vitest'
import { type App, startApp } from './app'
import { CHROMIUM, HEADLESS_SHELL } from './chromium'
import { hiddenFields } from './http/http-browser'
import { wordsOn } from './http/http-member'
import { ofAgeAt } from './of-age'

const CLOSING_MS = 10_000

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
]

export type OpenPage = (options?: BrowserContextOptions & { ofAge?: boolean }) => Promise<Page>

/**
 * A test with the production build and a browser, both started once a file, and `open`, which opens a page as somebody who
 * was never here before and fails the test when a page reports an error.
 */
export const test = base.extend<{ app: App; program: string; chrome: Browser; open: OpenPage }>({
	app: [
		// biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's needs from this pattern.
		async ({}, use) => {
			const app = await startApp()
			await use(app)
			await app.stop()
		},
		{ scope: 'file' },
	],
	// biome-ignore lint/correctness/noEmptyPattern: as above.
	program: [async ({}, use) => use(HEADLESS_SHELL), { scope: 'file' }],
	chrome: [
		async ({ program }, use) => {
			const chrome = await chromium.launch({ executablePath: program, args: FLAGS })
			await use(chrome)
			await chrome.close()
		},
		{ scope: 'file' },
	],
	open: async ({ app, chrome }, use) => {
		const errors: string[] = []
		const closing: (() => Promise<void>)[] = []
		await use(async ({ ofAge = true, ...options } = {}) => {
			const context = await chrome.newContext({
				baseURL: app.origin,
				...(ofAge && { storageState: ofAgeAt(app.origin) }),
				...options,
			})
			closing.push(() => closed(context))
			const page = await context.newPage()
			page.setDefaultTimeout(30_000)
			page.on('pageerror', ({ message }) => {
				// Chromium reports a page change that went on without its animation, as on a busy machine.
				if (!message.startsWith('Transition was')) errors.push(message)
			})
			page.on('console', (line) => {
				// Chromium reports every 4xx as a console error; statuses are asserted where they matter.
				const report = line.type() === 'error' && !line.text().startsWith('Failed to load resource')
				if (report) errors.push(line.text())
			})
			return page
		})
		for (const close of closing) await close()
		expect(errors).toEqual([])
	},
})

/** The same in the whole browser, for what the one without a window leaves out: installing, pushes, work in the background. */
export const testInWhole = test.extend<{ program: string }>({
	// biome-ignore lint/correctness/noEmptyPattern: as above.
	program: [async ({}, use) => use(CHROMIUM), { scope: 'file' }],
})

/** Chromium does not always close what is in the middle of a navigation; then it goes with the browser. */
function closed(context: BrowserContext): Promise<void> {
	return Promise.race([
		context.close(),
		new Promise<void>((resolve) => setTimeout(resolve, CLOSING_MS).unref()),
	])
}

/** Gets a codename by the form without script, which is quicker than its page; answers with the twelve words. */
export async function newMember({ request }: Page, locale: 'en' | 'zh' = 'en'): Promise<string[]> {
	const path = `/${locale}/codename`
	const shown = await request.get(path)
	const form = hiddenFields(await shown.text(), path, ['name="words"']) as Record<string, string>
	const made = await request.post(path, {
		multipart: { ...form, words: locale },
		headers: { origin: new URL(shown.url()).origin, 'sec-fetch-site': 'same-origin' },
	})
	const words = wordsOn(await made.text())
	expect(words).toHaveLength(12)
	return words
}

/** Tells a secret through the composer and waits until it is out; answers with its id. */
export async function tell(page: Page, text: string, locale: 'en' | 'zh' = 'en'): Promise<string> {
	await page.goto(`/${locale}/tell`)
	await page.locator('#secret-text').fill(text)
	await page.locator('select[name=when]').selectOption('now')
	await page.locator('.composer button[type=submit]').last().click()
	await page.waitForURL(/\/told\//)
	const id = page.url().split('/').at(-1) ?? ''
	await expect
		.poll(async () => (await page.request.get(`/${locale}/secret/${id}`)).status(), {
			timeout: 10_000,
		})
		.toBe(200)
	return id
}

/**
 * Fails on every violation of WCAG 2.2 AA that axe finds, and on what axe leaves undecided, unless it is about a texture:
 * there the contrast is proved in components/card/palette.test.ts.
 */
export async function expectAccessible(page: Page): Promise<void> {
	const found = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze()
	const told = (list: typeof found.violations) =>
		list.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))
	expect(told(found.violations)).toEqual([])
	expect(told(found.incomplete.filter(({ id }) => id !== 'color-contrast'))).toEqual([])
}
