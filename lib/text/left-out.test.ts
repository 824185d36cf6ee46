import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countLeftOut } from './left-out'
import { normaliseText } from './normalise-text'

const leftOut = (raw: string) => countLeftOut(raw, normaliseText(raw))

test.each([
	['plain words', 0],
	['  spaces,\t tabs \r\n\r\n\r\n\r\nand lines  ', 0],
	['Cafe\u0301 and caf\u00e9', 0],
	['family 👩‍👩‍👧‍👦 and heart ❤️', 0],
	['汉字　秘密', 0],
	['wa\u200bter\u200bmark', 2],
	['\u{e0041}\u{e0042}tags', 2],
	['turned \u202eround', 1],
	['Q\u0301\u0302\u0303\u0304\u0305\u0306', 2],
])('%j leaves out %i', (raw, count) => {
	expect(leftOut(raw)).toBe(count)
})

test('it is never negative, and nothing is left out of what was normalised', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (raw) => {
			expect(leftOut(raw)).toBeGreaterThanOrEqual(0)
			expect(leftOut(normaliseText(raw))).toBe(0)
		}),
	)
})
