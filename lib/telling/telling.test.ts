import { describe, expect, test } from 'vitest'
import { done, type Refusal, refused } from '@/lib/outcome'
import { fakeForm } from './fake-teller'
import { parseTelling } from './telling'

const family = '👨‍👩‍👧‍👦'

describe('a form that fits', () => {
	test('is read into a telling', () => {
		const form = fakeForm({ text: ' One\u200B #night ', topic: '#Home', ticket: 'ticket-1' })
		expect(parseTelling(form)).toEqual(
			done({
				text: 'One #night',
				circle: null,
				language: 'en',
				topics: ['home', 'night'],
				colour: 3,
				texture: 2,
				when: 'now',
				answers: [],
				veil: '',
				ticket: 'ticket-1',
				alt: '',
				edit: { panX: 50, panY: 50, blur: 0, dim: 0 },
			}),
		)
	})

	test('may move, blur and dim its photo, and say what it shows', () => {
		const edit = { panX: '0', panY: '100', blur: '3', dim: '10' }
		const form = fakeForm({ ...edit, alt: 'a door\n half open ' })
		const numbers = { panX: 0, panY: 100, blur: 3, dim: 10 }
		const value = { edit: numbers, alt: 'a door half open' }
		expect(parseTelling(form)).toMatchObject({ ok: true, value })
		for (const bad of [{ panX: '101' }, { blur: '-1' }, { dim: '11' }, { panY: 'x' }])
			expect(parseTelling(fakeForm(bad))).toEqual(refused('badInput'))
		expect(parseTelling(fakeForm({ alt: 'a'.repeat(201) }))).toEqual(refused('altTooLong'))
	})

	test('may speak of a messenger without naming anybody in it', () => {
		expect(parseTelling(fakeForm({ text: 'I left the wechat group' })).ok).toBe(true)
	})

	test.each(['call 138 0013 8000', 'call １３８００１３８０００', 'her vx: mei_520'])(
		'%s finds somebody',
		(text) => {
			expect(parseTelling(fakeForm({ text }))).toEqual(refused('findsSomebody'))
		},
	)

	test.each([
		['the words', { text: 'see evil.com/abc' }, 'hasLink'],
		['an answer', { answers: ['yes', 'www.evil.example'] }, 'hasLink'],
		['the photo’s description', { alt: 'a page of discord.gg/x' }, 'hasLink'],
		['an answer, a number', { answers: ['yes', '415-555-2671'] }, 'findsSomebody'],
		['the photo’s description, a number', { alt: 'call ١٣٨ ٠٠١٣ ٨٠٠٠' }, 'findsSomebody'],
		['the topic, a number', { topic: '13800138000' }, 'findsSomebody'],
		['the words, a topic', { text: 'so #13800138000' }, 'findsSomebody'],
	])('holds neither link nor number in %s', (_, over, refusal) => {
		expect(parseTelling(fakeForm(over))).toEqual(refused(refusal as Refusal))
	})

	test.each([
		['500 letters', 'a'.repeat(500)],
		['500 Han characters', '密'.repeat(500)],
		['160 families, each one character', family.repeat(160)],
	])('may hold %s', (_, text) => {
		expect(parseTelling(fakeForm({ text }))).toMatchObject({ ok: true, value: { text } })
	})

	test('may hold a poll; empty lines of the form are no answers', () => {
		const answers = ['Yes', ' ', '否 ', '']
		expect(parseTelling(fakeForm({ answers }))).toMatchObject({ value: { answers: ['Yes', '否'] } })
	})
})

describe('a form that does not', () => {
	const cases: readonly (readonly [string, object, string])[] = [
		['nothing', { text: '' }, 'empty'],
		['white space', { text: ' \n\u3000\t ' }, 'empty'],
		['invisible characters', { text: '\u200B\u2060\u{E0041}' }, 'empty'],
		['control characters', { text: '\u0000\u0007' }, 'empty'],
		['501 letters', { text: 'a'.repeat(501) }, 'tooLong'],
		['more bytes than are kept', { text: family.repeat(200) }, 'tooLong'],
		['60 kB of what would be dropped', { text: '\u200B'.repeat(20_000) }, 'tooLong'],
		['another language', { language: 'fr' }, 'badInput'],
		['no language', { language: undefined }, 'badInput'],
		['a colour too many', { colour: '10' }, 'badInput'],
		['a negative texture', { texture: '-1' }, 'badInput'],
		['half a colour', { colour: '1.5' }, 'badInput'],
		['a word for a colour', { colour: 'red' }, 'badInput'],
		['no colour', { colour: '' }, 'badInput'],
		['another time', { when: 'never' }, 'badInput'],
		['no ticket', { ticket: '' }, 'badInput'],
		['a long ticket', { ticket: 'x'.repeat(65) }, 'badInput'],
		['a file for a text', { text: new Blob(['x']) }, 'badInput'],
		['two words as topic', { topic: 'two words' }, 'badTopic'],
		['a long topic', { topic: 'x'.repeat(31) }, 'badTopic'],
		['a very long topic', { topic: 'x'.repeat(500) }, 'badTopic'],
		['one answer', { answers: ['Yes'] }, 'badPoll'],
		['the same answer twice', { answers: ['Yes', 'Yes\u200B'] }, 'badPoll'],
		['a long answer', { answers: ['Yes', 'n'.repeat(61)] }, 'badPoll'],
		['a very long answer', { answers: ['Yes', 'n'.repeat(20_000)] }, 'badPoll'],
		['five answers', { answers: ['1', '2', '3', '4', '5'] }, 'badPoll'],
	]
	test.each(cases)('%s', (_, over, refusal) => {
		expect(parseTelling({ ...fakeForm(), ...over })).toEqual(refused(refusal as 'empty'))
	})

	test.each([null, 'text', [], 7])('%j instead of a form', (input) => {
		expect(parseTelling(input)).toEqual(refused('badInput'))
	})
})
