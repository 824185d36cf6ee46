import { expect } from 'vitest'

/** What one reading page answered: everything a reader could tell apart. */
export interface Page {
	readonly path: string
	readonly status: number
	readonly etag: string | null
	readonly body: string
}

const HOUR_MS = 3_600_000
/** Longer than the pages are read, with all that happens between. */
const CLEAR_MS = 120_000

/** Feed, thread, search and topics, in both languages. */
export function readingPaths(secret: string, topic: string, word: string): string[] {
	return ['en', 'zh'].flatMap((locale) => [
		`/${locale}`,
		`/${locale}/secret/${secret}`,
		`/${locale}/search?q=${word}`,
		`/${locale}/topics`,
		`/${locale}/topic/${topic}`,
	])
}

/** Reads the pages as somebody who is not signed in. */
export async function readAll(origin: string, paths: readonly string[]): Promise<Page[]> {
	const pages: Page[] = []
	for (const path of paths) {
		const answer = await fetch(origin + path)
		const etag = answer.headers.get('etag')
		pages.push({ path, status: answer.status, etag, body: await answer.text() })
	}
	return pages
}

/** The same bytes, told by page, and every page with `text` on it. */
export function expectSame(pages: readonly Page[], before: readonly Page[]): void {
	expect(pages.map(({ path, status, etag }) => ({ path, status, etag }))).toEqual(
		before.map(({ path, status, etag }) => ({ path, status, etag })),
	)
	const changed = pages.filter(({ body }, at) => body !== before[at]?.body)
	expect(changed.map(({ path }) => path)).toEqual([])
}

/** Pages say how many hours ago something was told: waits past the turn of the hour when it is near. */
export async function clearOfTheHour(now: number = Date.now()): Promise<void> {
	const left = HOUR_MS - (now % HOUR_MS)
	if (left < CLEAR_MS) await new Promise((resolve) => setTimeout(resolve, left + 1_000))
}
