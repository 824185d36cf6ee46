/** What came: the ids of one kind, or `lost` when some may have been missed. */
export type Hear = (what: 'secret' | 'reply' | 'lost', id: string) => void

/** Everybody has another time: what refused all of them at once would get them all back at once. */
const againMs = () => 30_000 + Math.random() * 60_000
/** The page itself comes first. */
const SETTLED_MS = 1_000

/** One stream of server-sent events for this tab, open only while it is looked at; it goes on where it was. */
export class Stream {
	#source: EventSource | null = null
	#seen = ''
	#later: ReturnType<typeof setTimeout> | undefined

	constructor(
		readonly listens: string,
		readonly hear: Hear,
	) {}

	/** A hidden tab, and a page that may come back as it was left, hold no connection. */
	follow(): void {
		const look = () => {
			if (document.visibilityState !== 'visible') return this.#close()
			clearTimeout(this.#later)
			this.#later = setTimeout(() => this.#open(), SETTLED_MS)
		}
		document.addEventListener('visibilitychange', look)
		window.addEventListener('pagehide', () => this.#close())
		window.addEventListener('pageshow', look)
		if (document.readyState === 'complete') look()
		else window.addEventListener('load', look, { once: true })
	}

	#open(): void {
		if (this.#source) return
		clearTimeout(this.#later)
		const seen = this.#seen && `&seen=${this.#seen}`
		const source = new EventSource(`/live?${this.listens}${seen}`)
		this.#source = source
		for (const what of ['secret', 'reply', 'lost'] as const)
			source.addEventListener(what, (event) => {
				this.#seen = event.lastEventId
				this.hear(what, event.data)
			})
		source.addEventListener('here', (event) => {
			this.#seen = event.lastEventId
		})
		// What only broke comes back by itself; what was refused is asked for again later.
		source.addEventListener('error', () => {
			if (source.readyState !== EventSource.CLOSED) return
			this.#close()
			this.#later = setTimeout(() => this.#open(), againMs())
		})
	}

	#close(): void {
		clearTimeout(this.#later)
		this.#source?.close()
		this.#source = null
	}
}
