import { describe, expect, test } from 'vitest'
import { parseSharedHash, sharedHash, sharedPicture, sharedText } from './shared-form'

function form(fields: Record<string, string | File>): FormData {
	const data = new FormData()
	for (const [name, value] of Object.entries(fields)) data.set(name, value)
	return data
}

test.each([
	[{}, ''],
	[{ text: ' a ' }, 'a'],
	[{ title: 'a', text: 'b', url: 'https://c.example' }, 'a\nb\nhttps://c.example'],
	[{ title: 'a', text: 'a', url: '' }, 'a'],
	[{ text: 'look: https://c.example/x', url: 'https://c.example/x' }, 'look: https://c.example/x'],
	[{ title: 'Title', text: 'Title – and more' }, 'Title – and more'],
])('of %j the words are %j', (fields, words) => {
	expect(sharedText(form(fields))).toBe(words)
})

test('words without end are cut', () => {
	expect(sharedText(form({ text: 'a'.repeat(10_000) })).length).toBe(4096)
	expect(sharedText(form({ text: new File(['x'], 'x') }))).toBe('')
})

describe('a picture', () => {
	const file = (type: string, content = 'x') => new File([content], 'name', { type })

	test.each(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/heic'])(
		'%s is one',
		(type) => {
			expect(sharedPicture(form({ picture: file(type) }))).toBeInstanceOf(File)
		},
	)

	test.each(['image/svg+xml', 'text/html', 'application/pdf', 'video/mp4', ''])(
		'%j is none',
		(type) => {
			expect(sharedPicture(form({ picture: file(type) }))).toBe('kind')
		},
	)

	test('an empty file is none, and none is no fault', () => {
		expect(sharedPicture(form({ picture: file('image/png', '') }))).toBe('kind')
		expect(sharedPicture(form({ picture: new File([], '') }))).toBe(null)
		expect(sharedPicture(form({ text: 'a' }))).toBe(null)
		expect(sharedPicture(form({ picture: 'a text' }))).toBe(null)
	})
})

test.each([
	{ text: '' },
	{ text: '50 % & #秘密 = +\n😀' },
	{ text: 'a', fault: 'kind' as const },
	{ text: 'a', fault: 'lost' as const },
])('%j comes back from behind an address', (shared) => {
	expect(parseSharedHash(new URL(`/en/tell${sharedHash(shared)}`, 'https://a').hash)).toEqual(
		shared,
	)
})

test('any other hash is nothing that was shared', () => {
	for (const hash of ['', '#', '#reply', '#text=a']) expect(parseSharedHash(hash)).toBe(null)
	expect(parseSharedHash('#shared=a&fault=other')).toEqual({ text: 'a' })
})
