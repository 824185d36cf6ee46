const LABEL_BYTES = 16
const FIRST_ROOM = 64

/**
 * Millions of labels by their first byte, 16 bytes each and no objects: a sweep then needs one bucket at a time as a
 * set, in the order in which the vault is read.
 */
export class LabelBuckets {
	readonly #buckets = Array.from({ length: 256 }, () => new Bucket())
	#size = 0

	get size(): number {
		return this.#size
	}

	add(label: Uint8Array): void {
		this.#buckets[label[0] ?? 0]?.add(label)
		this.#size += 1
	}

	/** The names (latin1) of all labels that begin with `first`. */
	names(first: number): Set<string> {
		return this.#buckets[first]?.names() ?? new Set()
	}
}

class Bucket {
	#bytes = Buffer.alloc(FIRST_ROOM * LABEL_BYTES)
	#used = 0

	add(label: Uint8Array): void {
		if (this.#used === this.#bytes.length) {
			this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)])
		}
		this.#bytes.set(label, this.#used)
		this.#used += LABEL_BYTES
	}

	names(): Set<string> {
		const names = new Set<string>()
		for (let at = 0; at < this.#used; at += LABEL_BYTES) {
			names.add(this.#bytes.toString('latin1', at, at + LABEL_BYTES))
		}
		return names
	}
}
