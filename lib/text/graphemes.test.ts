import { expect, test } from 'vitest'
import { countGraphemes } from './graphemes'

test.each([
	['', 0],
	['abc', 3],
	['一个秘密', 4],
	['e\u0301', 1],
	['👩‍👩‍👧‍👦', 1],
	['👍🏿', 1],
	['🇨🇳🇫🇷', 2],
	['1️⃣', 1],
	['नमस्ते', 3],
	['비밀', 2],
	['a\nb', 3],
])('%j has %i characters', (text, count) => {
	expect(countGraphemes(text)).toBe(count)
})
