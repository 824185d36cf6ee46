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
	return filesOf(loot).flatMap((file) => {
		const hay = Buffer.concat([Buffer.from(`${file}\n`), bytesOf(loot, file)])
		const found = needlesIn(hay, needles)
		return found.map(({ what }) => ({ what, file }))
	})
}

interface Needle {
	readonly what: string
	readonly bytes: Buffer
}

/** Looks at each place of the file once: needles are found by their first four bytes. */
function needlesIn(hay: Buffer, needles: readonly Needle[]): Needle[] {
	const byHead = Map.groupBy(needles, ({ bytes }) => bytes.readUInt32LE(0))
	const found = new Set<Needle>()
	for (let at = 0; at + 4 <= hay.length; at++) {
		const candidates = byHead.get(hay.readUInt32LE(at))
		if (!candidates) continue
		for (const needle of candidates) {
			if (hay.subarray(at, at + needle.bytes.length).equals(needle.bytes)) found.add(needle)
		}
	}
	return [...found]
}
