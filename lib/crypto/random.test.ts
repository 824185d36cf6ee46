import { expect, test } from 'vitest'
import { randomBytesOf } from './random'

test('hands out as many bytes as asked for, none of them twice', () => {
	const seen = new Set<string>()
	for (let turn = 0; turn < 2000; turn++) {
		const bytes = randomBytesOf(16)
		expect(bytes).toHaveLength(16)
		seen.add(Buffer.from(bytes).toString('hex'))
	}
	expect(seen.size).toBe(2000)
})

test('what was handed out belongs to its owner alone', () => {
	const first = randomBytesOf(8)
	const kept = [...first]
	randomBytesOf(8).fill(0)
	expect([...first]).toEqual(kept)
	expect(first.buffer.byteLength).toBe(8)
})

test('can fill a whole block', () => {
	expect(new Set(randomBytesOf(4096)).size).toBeGreaterThan(200)
})
