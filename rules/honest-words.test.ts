import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** None of these is true of a server that prints its pages. */
const NEVER = [
	/untraceable|无法追踪|无法追查/i,
	/zero[- ]knowledge|零知识/i,
	/end[- ]to[- ]end encrypt|端到端加密|端对端加密/i,
	/even we (can't|cannot|can’t) (know|see|tell)|连我们(自己)?(也|都)(不|无法)知道/i,
	/100 ?% anonym|绝对匿名|百分之百匿名/i,
]

/** The threat model lists them as words that are not used; a decision may say what something is not. */
const texts = ['README.md', 'SECURITY.md', 'docs/operating.md', 'docs/architecture.md'].concat(
	['en', 'zh-Hans'].flatMap((language) =>
		readdirSync(`messages/${language}`).map((file) => `messages/${language}/${file}`),
	),
)

test.each(texts)('%s claims nothing that is not so', (file) => {
	const text = readFileSync(file, 'utf8')
	expect(NEVER.filter((words) => words.test(text))).toEqual([])
})

test('a claim would be seen', () => {
	expect(NEVER.some((words) => words.test('It is end-to-end encrypted.'))).toBe(true)
	expect(NEVER.some((words) => words.test('连我们也不知道是谁'))).toBe(true)
})
