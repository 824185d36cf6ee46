import { randomFillSync } from 'node:crypto'

const block = new Uint8Array(4096)
let used = block.length

/**
 * `count` random bytes (at most 4,096), cut from a block that is drawn at once: asking the system for each nonce costs
 * 8 µs. No byte is handed out twice, nor stays here once it was.
 */
export function randomBytesOf(count: number): Uint8Array {
	if (used + count > block.length) {
		randomFillSync(block)
		used = 0
	}
	const bytes = block.slice(used, used + count)
	block.fill(0, used, used + count)
	used += count
	return bytes
}
