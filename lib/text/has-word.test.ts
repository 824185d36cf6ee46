import { expect, test } from 'vitest'
import { hasWord } from './has-word'

test.each([
	['a Spider in here', 'spider'],
	['a spi\u200bder in here', 'spider'],
	['a ѕрidеr in here', 'spider'],
	['a ｓｐｉｄｅｒ in here', 'SPIDER'],
	['a s̷p̸i̵d̶e̷r̸ in here', 'spider'],
	['𝐬𝐩𝐢𝐝𝐞𝐫', 'spider'],
	['有蜘\u2060蛛', '蜘蛛'],
	['a spider', 'ѕpider'],
])('%s holds %s', (text, word) => {
	expect(hasWord(text, [word])).toBe(true)
})

test.each([
	['a spade', 'spider'],
	['anything', ''],
	['anything', '\u200b'],
])('%s does not hold "%s"', (text, word) => {
	expect(hasWord(text, [word])).toBe(false)
})
