import { bytesOf, filesOf, type Loot } from '@/games/world/loot'

/** For each value (hex), where it first stands in each of the live stores' files and logs: `@content.db-wal` → offset. */
export type Places = ReadonlyMap<string, ReadonlyMap<string, number>>

const LIVE = /^data\/.*\.db(-wal|-shm)?$/

/** Finds where values of 16 bytes lie on the disk: what was written together may lie together. */
export function placesOf(loot: Loot, values: readonly Uint8Array[]): Places {
	const sought = new Map(values.map((value) => [Buffer.from(value).toString('hex'), new Map()]))
	const heads = new Set(values.map((value) => Buffer.from(value).readUInt32LE(0)))
	for (const file of filesOf(loot).filter((name) => LIVE.test(name))) {
		const bytes = bytesOf(loot, file)
		for (let at = 0; at + 16 <= bytes.length; at++) {
			if (!heads.has(bytes.readUInt32LE(at))) continue
			const found = sought.get(bytes.toString('hex', at, at + 16))
			if (found && !found.has(`@${file}`)) found.set(`@${file}`, at)
		}
	}
	return sought
}
