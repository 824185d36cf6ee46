import { setTimeout as pause } from 'node:timers/promises'
import { cardsOf } from './feed'
import { pathsOf, ROUTES } from './route-list'
import type { Reader } from './same-bytes'
import { NO_THINGS } from './things'
import { type Answered, Wire } from './wire'

const AGAIN_MS = 200
const SEARCH = '/[locale]/search'

/** What every route answered to every reader. */
export class Seen {
	constructor(private readonly answers: ReadonlyMap<string, readonly Answered[]>) {}

	/** The routes that show a text to one of the readers. */
	showing(text: string): string[] {
		return this.#where(({ body }, template) => {
			const html = body.toString()
			// What was looked for stands in the page's own field and links, so only its cards count.
			const shown = template === SEARCH ? cardsOf(html).map((card) => card.html) : [html]
			return shown.some((part) => part.includes(text))
		})
	}

	/** The routes that draw a picture of the thread; a code of its address is drawn for all that could be one. */
	pictures(): string[] {
		return this.#where(
			({ status, headers }) => status === 200 && headers['content-type'] === 'image/png',
		)
	}

	#where(shows: (answer: Answered, template: string) => boolean): string[] {
		return [...this.answers]
			.filter(([template, answers]) => answers.some((answer) => shows(answer, template)))
			.map(([template]) => template)
	}
}

/** Every route of the build where a reader could still come upon a text. It keeps what it read, as browsers do. */
export class Surface {
	readonly #wires: readonly Wire[]
	readonly #kept = new Map<string, Answered>()

	constructor(
		origin: string,
		readonly readers: readonly Reader[],
	) {
		this.#wires = readers.map(() => new Wire(origin))
	}

	/** Reads them all, or some, about a thread, and looks for each of the texts that were told there. */
	async read(
		thread: string,
		texts: readonly string[],
		templates: readonly string[] = Object.keys(ROUTES),
	): Promise<Seen> {
		const things = { ...NO_THINGS, out: thread }
		const answers = new Map<string, readonly Answered[]>()
		for (const template of templates) {
			const route = ROUTES[template]
			if (!route) throw new Error(`there is no ${template}`)
			const searches = template === SEARCH ? texts.map(encodeURIComponent) : []
			const paths = [...pathsOf(route, things), ...searches.map((text) => `/en/search?q=${text}`)]
			const all = await Promise.all(this.readers.map((_, at) => this.#readAs(at, paths)))
			answers.set(template, all.flat())
		}
		return new Seen(answers)
	}

	/**
	 * What is seen once none of the texts shows, or when `boundMs` have gone by. All is read once there is nothing left where
	 * `last` says that they are to be found longest.
	 */
	async lingering(
		thread: string,
		texts: readonly string[],
		boundMs: number,
		last: readonly string[],
		templates?: readonly string[],
	): Promise<Seen> {
		const shows = (seen: Seen) => texts.some((text) => seen.showing(text).length > 0)
		for (const end = Date.now() + boundMs; ; await pause(AGAIN_MS)) {
			const isLast = Date.now() > end
			if (!isLast && shows(await this.read(thread, texts, last))) continue
			const seen = await this.read(thread, texts, templates)
			if (isLast || !shows(seen)) return seen
		}
	}

	close(): void {
		for (const wire of this.#wires) wire.close()
	}

	/** As one reader, and as one who has been here: what a 304 leaves standing counts as shown. */
	async #readAs(at: number, paths: readonly string[]): Promise<Answered[]> {
		const [reader, wire] = [this.readers[at], this.#wires[at]]
		if (!reader || !wire) throw new Error('nobody reads')
		const answers: Answered[] = []
		for (const path of paths) {
			const headers = { cookie: reader.cookie() }
			const before = this.#kept.get(`${reader.name} ${path}`)
			const answer = await wire.get(path, headers)
			answers.push(answer)
			if (answer.headers.etag) this.#kept.set(`${reader.name} ${path}`, answer)
			const etag = before?.headers.etag
			if (!before || !etag) continue
			const again = await wire.get(path, { ...headers, 'if-none-match': etag })
			answers.push(again.status === 304 ? before : again)
		}
		return answers
	}
}
