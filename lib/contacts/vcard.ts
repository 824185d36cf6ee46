/**
 * Numbers and addresses in a vCard file of any version (RFC 6350, 2426; vCard 2.1), as they stand there, from its text in pieces: one with photos has
 * a hundred megabytes. Names, photos and all the rest are passed over, line by line, without being looked at.
 */
export async function addressesInVcard(
	pieces: AsyncIterable<string> | Iterable<string>,
): Promise<string[]> {
	const lines = new Lines()
	for await (const piece of pieces) lines.take(piece)
	return lines.end()
}

/** Longer ones hold a photo. */
const LONGEST = 1_000

const PROPERTY = /^(?:[\w-]+\.)?(?:TEL|EMAIL)(?:;[^:]*)?:(.+)$/i

class Lines {
	readonly #found: string[] = []
	/** The line that goes on, as far as it is looked at, and the one before it with all its continuations. */
	#raw = ''
	#whole = ''

	take(piece: string): void {
		for (let from = 0; ; ) {
			const feed = piece.indexOf('\n', from)
			const to = feed === -1 ? piece.length : feed
			this.#raw += piece.slice(from, Math.min(to, from + LONGEST - this.#raw.length))
			if (feed === -1) return
			this.#next()
			from = feed + 1
		}
	}

	end(): string[] {
		this.#next()
		this.#look()
		return this.#found
	}

	#next(): void {
		const raw = this.#raw.replace(/\r$/, '')
		this.#raw = ''
		// A line that begins with white space goes on with the one before (RFC 6350, section 3.2).
		if (/^[ \t]/.test(raw)) {
			if (this.#whole.length < LONGEST) this.#whole += raw.slice(1)
			return
		}
		this.#look()
		this.#whole = raw
	}

	#look(): void {
		const value = addressIn(this.#whole)
		if (value) this.#found.push(value)
		this.#whole = ''
	}
}

function addressIn(line: string): string | null {
	const value = PROPERTY.exec(line)?.[1]?.trim()
	return value ? value.replace(/^(?:tel|mailto):/i, '').split(';')[0] || null : null
}
