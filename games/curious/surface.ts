import { setTimeout as pause } from 'node:timers/promises'
import type { HttpBrowser } from '@/browser/http/http-browser'
import { cardsOf, readOn } from './feed'

/** What is looked for where a reader would. */
export interface Hints {
	readonly words: readonly string[]
	readonly topics: readonly string[]
}

const AGAIN_MS = 200

/** Every place where a reader, signed in or not, could still come upon a text. It keeps what it read, as a browser does. */
export class Surface {
	readonly #kept = new Map<string, { etag: string; html: string }>()

	constructor(
		readonly nobody: HttpBrowser,
		readonly member: HttpBrowser,
		readonly hints: Hints,
	) {}

	/** The places that show `text`, which was told in `thread`. */
	async find(text: string, thread: string): Promise<string[]> {
		const { words, topics } = this.hints
		const places: [string, string[]][] = [
			['feed', await this.#read('/en')],
			['warm feed', await this.#read('/en?sort=warm')],
			['Chinese feed', await this.#read('/zh')],
			['search', await this.#search([...words, text])],
			['topic', await this.#readEach(topics.map((topic) => `/en/topic/${topic}`))],
			['topics', await this.#read('/en/topics')],
			['thread', await this.#read(`/en/secret/${thread}`)],
			['reply page', [await this.#one(`/en/secret/${thread}/reply`)]],
			['told page', [await this.#one(`/en/told/${thread}`)]],
			['marks', [await this.#one(`/marks?things=${thread}`)]],
		]
		return places
			.filter(([, pages]) => pages.some((html) => html.includes(text)))
			.map(([name]) => name)
	}

	/** The places that still show it when `boundMs` have gone by. */
	async lingering(text: string, thread: string, boundMs: number): Promise<string[]> {
		for (const end = Date.now() + boundMs; ; await pause(AGAIN_MS)) {
			const found = await this.find(text, thread)
			if (found.length === 0 || Date.now() > end) return found
		}
	}

	/** What was looked for stands in the page's own field and links, so only its cards count. */
	async #search(words: readonly string[]): Promise<string[]> {
		const pages = await this.#readEach(words.map((word) => `/en/search?q=${word}`))
		return pages.flatMap(cardsOf).map(({ html }) => html)
	}

	async #readEach(paths: readonly string[]): Promise<string[]> {
		return (await Promise.all(paths.map((path) => this.#read(path)))).flat()
	}

	/** As nobody, as a member, and as somebody who has been here: what a 304 leaves standing counts as shown. */
	async #read(path: string): Promise<string[]> {
		const status = (await this.nobody.get(path)).status
		if (status !== 200) return [await this.#one(path), await this.#again(path)]
		return [...(await readOn(this.nobody, path)), await this.#one(path), await this.#again(path)]
	}

	async #one(path: string): Promise<string> {
		return (await this.member.get(path)).text()
	}

	async #again(path: string): Promise<string> {
		const kept = this.#kept.get(path)
		const answer = await this.nobody.get(path, kept ? { 'if-none-match': kept.etag } : {})
		if (answer.status === 304 && kept) return kept.html
		const html = await answer.text()
		this.#kept.set(path, { etag: answer.headers.get('etag') ?? '', html })
		return html
	}
}
