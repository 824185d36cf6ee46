import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTopic, topicsOf } from './topic'

describe('a topic from the field', () => {
	test.each([
		['Night', 'night'],
		['#Night', 'night'],
		['＃深夜', '深夜'],
		['  深夜 ', '深夜'],
		['first_love', 'first_love'],
		['2024', '2024'],
		['CAFE\u0301', 'café'],
		['İstanbul', 'i̇stanbul'],
		['हिन्दी', 'हिन्दी'],
		['wa\u200Bter', 'water'],
		['a'.repeat(30), 'a'.repeat(30)],
		['密'.repeat(30), '密'.repeat(30)],
	])('%j is %j', (raw, topic) => {
		expect(parseTopic(raw)).toBe(topic)
	})

	test.each([
		'',
		'#',
		'___',
		'two words',
		'a-b',
		'a/b',
		'<b>',
		'🙂',
		'a'.repeat(31),
		'密'.repeat(31),
		'\u0301',
	])('%j is none', (raw) => {
		expect(parseTopic(raw)).toBeNull()
	})

	test('a topic is its own topic, and fits into an address and a list', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (raw) => {
				const topic = parseTopic(raw)
				if (topic === null) return
				expect(parseTopic(topic)).toBe(topic)
				expect(topic).toMatch(/^[\p{L}\p{N}\p{M}_]+$/u)
			}),
		)
	})
})

describe('topics of a secret', () => {
	test.each([
		['none', null, 'no topic here', []],
		['the field alone', 'night', 'text', ['night']],
		['tags in the text', null, 'I #miss you #at_night', ['miss', 'at_night']],
		['Chinese, with the closing mark', null, '#深夜# 睡不着 ＃想家', ['深夜', '想家']],
		['the field first, each once', 'b', '#A #b #a', ['b', 'a']],
		['three at most', 'a', '#b #c #d', ['a', 'b', 'c']],
		['no part of a word or an address', null, 'a#b https://x.org/#c &#39; ##d', []],
		['no number', null, 'we are #1 and #2', []],
		['not what is too long', null, `#${'x'.repeat(31)} #ok`, ['ok']],
		['at the end of a sentence', null, 'that is #love.', ['love']],
	] as const)('%s', (_, field, text, topics) => {
		expect(topicsOf(field, text)).toEqual(topics)
	})
})
