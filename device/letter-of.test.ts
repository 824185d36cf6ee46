import { expect, test } from 'vitest'
import { letterOf } from './letter-of'

function form(...fields: [string, string | Blob][]): FormData {
	const data = new FormData()
	for (const [name, value] of fields) data.append(name, value)
	return data
}

test('a form becomes a letter without what holds for one sending only', async () => {
	const { letter, proof } = await letterOf(
		'tell',
		form(
			['text', 'a'],
			['answer', 'b'],
			['answer', 'c'],
			['proof', 'p'],
			['patience', 'q'],
			['$ACTION_ID_0123', ''],
		),
	)
	expect(letter).toEqual({
		kind: 'tell',
		fields: [
			['text', 'a'],
			['answer', 'b'],
			['answer', 'c'],
		],
	})
	expect(proof).toEqual([
		['proof', 'p'],
		['patience', 'q'],
	])
})

test('its photo comes along as bytes; an empty file is none', async () => {
	const { letter } = await letterOf('tell', form(['photo', new Blob([Uint8Array.of(7)])]))
	expect(letter.photo).toEqual(Uint8Array.of(7))
	expect((await letterOf('tell', form(['photo', new Blob([])]))).letter.photo).toBe(undefined)
})
