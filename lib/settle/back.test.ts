import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBack, withNote } from './back'

test.each([
	'/en',
	'/zh',
	'/en?sort=warm&in=all',
	'/zh/secret/AAAAAAAAAAAAAAAAAAAAAA?after=50#r51',
	'/zh/topic/%E6%B7%B1%E5%A4%9C',
	'/en#top',
])('%s is a page of ours', (path) => {
	expect(parseBack(path, '/en')).toBe(path)
})

test.each([
	'',
	'//evil.example',
	'/en//evil.example',
	'/\\evil.example',
	'/en\\evil',
	'https://evil.example/en',
	'javascript:alert(1)',
	'/english',
	'/fr',
	'/en\r\nSet-Cookie: x=1',
	'/en /x',
	'/api/auth',
	'/en/../api/auth',
	'/en/%2e%2e/api',
	'/en/.%2E//evil.example',
	`/en/${'x'.repeat(600)}`,
	null,
	7,
])('%j is none', (path) => {
	expect(parseBack(path, '/zh')).toBe('/zh')
})

const piece = fc.constantFrom(
	...['/', '.', '%2e', '\\', '?', '#', ':', '@', ' ', '\n', '&note=', 'en', '密'],
)

test('whatever is sent, the way back stays here', () => {
	fc.assert(
		fc.property(fc.string({ unit: piece }), (tail) => {
			for (const raw of [tail, `/en${tail}`, `/en/${tail}`]) {
				const back = parseBack(raw, '/en')
				const url = new URL(withNote(back, 'gone'), 'http://here.example')
				expect(url.origin).toBe('http://here.example')
				expect(url.pathname).toMatch(/^\/(en|zh)(\/|$)/)
				expect(url.searchParams.get('note')).toBe('gone')
			}
		}),
	)
})

test('a note replaces an earlier one and keeps query and anchor', () => {
	expect(withNote('/en?sort=warm&note=hearted#r3', 'gone')).toBe('/en?sort=warm&note=gone#r3')
})
