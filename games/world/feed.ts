import { HttpBrowser } from '@/browser/http/http-browser'

/** Pages of the feed that people look through for something to answer. */
const PAGES = 8

const CARD = /<article\b[^>]*data-thing="([\w-]{22})"[\s\S]*?<\/article>/g

/** Ids of the secrets that are out, sorted by their texts: positions within an hour are the server's dice. Throws when there are none. */
export async function readFeed(origin: string): Promise<string[]> {
	const reader = new HttpBrowser(origin)
	const found: { id: string; text: string }[] = []
	let next: string | undefined = '/en?in=all'
	for (let page = 0; next && page < PAGES; page++) {
		const html: string = await reader.page(next)
		found.push(...[...html.matchAll(CARD)].map(([card, id = '']) => ({ id, text: wordsOf(card) })))
		next = /id="more"[^>]*href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
	}
	if (found.length === 0) throw new Error('the feed shows nothing')
	return found.sort((a, b) => (a.text < b.text ? -1 : 1)).map(({ id }) => id)
}

function wordsOf(card: string): string {
	return /class="card-text[^>]*>([\s\S]*?)<\/p>/.exec(card)?.[1] ?? card
}
