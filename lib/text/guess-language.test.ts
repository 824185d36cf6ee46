import { expect, test } from 'vitest'
import { guessLanguage } from './guess-language'

test.each([
	['I told nobody.', 'en'],
	['我没有告诉任何人。', 'zh'],
	['我用 iPhone 拍的', 'zh'],
	['I love 你 and will never say so', 'en'],
	['1234 🙂 …', null],
	['', null],
])('%j looks like %s', (text, language) => {
	expect(guessLanguage(text)).toBe(language)
})
