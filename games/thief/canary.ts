import { formsOf } from '@/games/search-bytes'
import { bytesOf, filesOf, type Loot } from '@/games/world/loot'

/** A value to look for, and what it is, for the report. */
export interface Canary {
	readonly what: string
	readonly value: string | Uint8Array
}

/** One writing of one canary found in one file. */
export interface Find {
	readonly what: string
	readonly file: string
}

/** G1 and G5: looks for each value plain, in UTF-16, hex, base64 and other writings, in every file and its name. */
export function findCanaries(loot: Loot, canaries: readonly Canary[]): Find[] {
	const needles = canaries.flatMap(({ what, value }) =>
		formsOf(Buffer.from(value as string)).map((bytes) => ({ what, bytes })),
	)
	const search = new Search(needles)
	return filesOf(loot).flatMap((file) => {
		const hay = Buffer.concat([Buffer.from(`${file}\n`), bytesOf(loot, file)])
		return search.in(hay).map(({ what }) => ({ what, file }))
	})
}

interface Needle {
	readonly what: string
	readonly bytes: Buffer
}

const SIEVE_BITS = 22

/** Finds all needles in one pass: by their first four bytes, of which a sieve passes by nearly every place after one look. */
class Search {
	readonly #byHead: ReadonlyMap<number, readonly Needle[]>
	readonly #sieve = new Uint8Array(2 ** SIEVE_BITS)

	constructor(needles: readonly Needle[]) {
		this.#byHead = Map.groupBy(needles, ({ bytes }) => bytes.readInt32LE(0))
		for (const head of this.#byHead.keys()) this.#sieve[holeOf(head)] = 1
	}

	in(hay: Buffer): Needle[] {
		const found = new Set<Needle>()
		let head = hay.length < 4 ? 0 : hay.readInt32LE(0)
		for (let at = 0; at + 4 <= hay.length; at++) {
			if (this.#sieve[holeOf(head)]) {
				for (const needle of this.#byHead.get(head) ?? []) {
					if (hay.subarray(at, at + needle.bytes.length).equals(needle.bytes)) found.add(needle)
				}
			}
			head = (head >>> 8) | ((hay[at + 4] ?? 0) << 24)
		}
		return [...found]
	}
}

/** Of four bytes, where they fall in the sieve. */
function holeOf(head: number): number {
	return Math.imul(head, 0x9e3779b1) >>> (32 - SIEVE_BITS)
}
