import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type App, startApp } from '@/browser/app'
import { test as shared } from '@/browser/test'
import { watch } from '@/browser/watch'
import { normaliseText } from '@/lib/text/normalise-text'
import { PAYLOADS } from './payloads'
import { type Planted, plant } from './plant'

export const test = shared.extend<{ app: App; planted: Planted; guarded: Page }>({
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
export async function countRuns(context: BrowserContext): Promise<Set<number>> {
	const ran = new Set<number>()
	await context.exposeBinding('ran', (_, at: number) => ran.add(at))
	return ran
}

/** What runs has a handler, or code for an address: none may have come from a text. */
export async function expectOnlyText(page: Page): Promise<void> {
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

export function expectAll(texts: Iterable<string>): void {
	const found = [...texts].join('\n')
	expect(PAYLOADS.filter((payload) => !found.includes(normaliseText(payload)))).toEqual([])
}

/** Opens `path` and all pages that follow it; answers with the texts of what `selector` finds. */
export async function readOn(page: Page, path: string, selector: string): Promise<string[]> {
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

/** Where a stretch of the feed goes on, as the page itself says, before any script has fetched ahead. */
export async function olderThan(address: string): Promise<string | null> {
	const html = await (await fetch(address)).text()
	const link = /<a\b[^>]*\bid="more"[^>]*>/.exec(html)?.[0] ?? ''
	return /href="([^"]*)"/.exec(link)?.[1]?.replaceAll('&amp;', '&') ?? null
}
