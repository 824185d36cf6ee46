import { createHash } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'
import { type Encoding, encode, PAGE_QUALITY } from './encodings'

/** One body as it goes over the wire, and the headers that go before it. */
export interface Variant {
	readonly body: Buffer
	readonly head: OutgoingHttpHeaders
}

/**
 * An answer that is ready for everybody. Each encoding is made once, when the first reader asks for it: most pages are
 * only ever read by browsers that take the same one, and compressing is a tenth of what a page costs.
 */
export class Answer {
	readonly etag: string
	/** The headers of a 304. */
	readonly unchanged: OutgoingHttpHeaders
	readonly #made: Partial<Record<Encoding, Variant>> = {}
	readonly #making: Partial<Record<Encoding, Promise<Variant>>> = {}

	constructor(
		readonly status: number,
		readonly body: Buffer,
		headers: OutgoingHttpHeaders,
		readonly quality: number = PAGE_QUALITY,
	) {
		const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
		// Weak (RFC 9110, 8.8.1): the same page in two encodings is the same to its reader.
		this.etag = `W/"${hash}"`
		this.unchanged = { ...headers, etag: this.etag, vary: 'accept-encoding' }
		this.#keep('identity', body)
	}

	/** About how much memory it takes once both compressed bodies are made, which are a sixth each. */
	get bytes(): number {
		return Math.ceil(this.body.length * 1.5)
	}

	/** The variant if it is there already: the hot path. */
	made(encoding: Encoding): Variant | undefined {
		return this.#made[encoding]
	}

	/** Makes a variant, one time for all who wait for it. */
	async make(encoding: Encoding): Promise<Variant> {
		const made = this.#made[encoding]
		if (made) return made
		this.#making[encoding] ??= encode(this.body, encoding, this.quality)
			.then((body) => this.#keep(encoding, body))
			.finally(() => delete this.#making[encoding])
		return this.#making[encoding]
	}

	#keep(encoding: Encoding, body: Buffer): Variant {
		const coding = encoding === 'identity' ? {} : { 'content-encoding': encoding }
		const head = { ...this.unchanged, ...coding, 'content-length': body.length }
		const variant = { body, head }
		this.#made[encoding] = variant
		return variant
	}
}
