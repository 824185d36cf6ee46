import type { HttpBrowser } from '@/browser/http/http-browser'

/** A card of a page: its secret's id, and its HTML. */
export interface ShownCard {
	readonly id: string
	readonly html: string
}

export function cardsOf(html: string): ShownCard[] {
	const cards = html.match(/<article\b[\s\S]*?<\/article>/g) ?? []
	return cards.map((card) => ({ id: /data-thing="([\w-]{22})"/.exec(card)?.[1] ?? '', html: card }))
}

/** The address of the next stretch of a page, or null on the last. */
export function nextOf(html: string): string | null {
	const link = /<a\b(?=[^>]*rel="next")[^>]*>/.exec(html)?.[0] ?? ''
	const href = /href="([^"]*)"/.exec(link)?.[1]
	return href ? href.replaceAll('&amp;', '&') : null
}

/** Every page from `path` on, by following its links. */
export async function readOn(browser: HttpBrowser, path: string): Promise<string[]> {
	const pages: string[] = []
	for (let next: string | null = path; next !== null; ) {
		const html = await browser.page(next)
		pages.push(html)
		next = nextOf(html)
	}
	return pages
}

/** The ids of the whole feed, in its order. */
export async function readFeed(browser: HttpBrowser): Promise<string[]> {
	return (await readOn(browser, '/en')).flatMap(cardsOf).map(({ id }) => id)
}
