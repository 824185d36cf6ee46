import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCursor, writeCursor } from './cursor'

const position = fc.maxSafeNat()
const warmth = fc.nat({ max: 36 ** 9 - 1 })

test('a cursor of a new feed comes back as it was', () => {
	fc.assert(
		fc.property(position, (at) => {
			expect(readCursor(writeCursor({ position: at }))).toEqual({ position: at })
		}),
	)
})

test('a cursor of a warm feed comes back as it was', () => {
	fc.assert(
		fc.property(position, warmth, (at, warm) => {
			const cursor = { position: at, warmth: warm }
			expect(readCursor(writeCursor(cursor))).toEqual(cursor)
		}),
	)
})

test('whatever is forged, only what we would have written is read', () => {
	const piece = fc.constantFrom('0', '1', 'z', 'a', 'A', '.', '-', '+', ' ', 'é', '\n', '%')
	const forged = fc.oneof(fc.string(), fc.string({ unit: piece, maxLength: 24 }))
	fc.assert(
		fc.property(forged, (text) => {
			const cursor = readCursor(text)
			if (cursor) expect(writeCursor(cursor)).toBe(text)
			if (cursor) expect(Object.values(cursor).every(Number.isSafeInteger)).toBe(true)
		}),
		{ numRuns: 2000 },
	)
})

test.each([
	'',
	'.',
	'1.',
	'.1',
	'1.2.3',
	'01',
	'1.02',
	'-1',
	'1e5 ',
	'A',
	'zzzzzzzzzzz',
	'2gosa7pa2gw',
	'1.zzzzzzzzzz',
	'constructor',
	'0x1f',
	'1\n',
	`1${'0'.repeat(500)}`,
])('%j is no cursor', (text) => {
	expect(readCursor(text)).toBeNull()
})

test('the largest safe integer is the last position', () => {
	expect(readCursor('2gosa7pa2gv')).toEqual({ position: Number.MAX_SAFE_INTEGER })
})
