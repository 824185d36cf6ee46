import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Letter } from './outbox'
import { post } from './outbox-post'

const LETTER: Letter = {
	kind: 'tell',
	fields: [
		['text', 'a'],
		['answer', 'b'],
		['answer', 'c'],
	],
}

function answerWith(body: BodyInit | null, status = 200): void {
	vi.stubGlobal('fetch', async () => new Response(body, { status }))
}

afterEach(() => vi.unstubAllGlobals())

test('a letter goes as a form, with its photo and the guard’s fields', async () => {
	let sent: FormData | undefined
	vi.stubGlobal('fetch', async (_: string, { body }: { body: FormData }) => {
		sent = body
		return Response.json({ ok: true, code: 'told' })
	})
	await post({ ...LETTER, photo: Uint8Array.of(1, 2, 3) }, [['proof', 'x']])
	expect(sent?.get('kind')).toBe('tell')
	expect(sent?.getAll('answer')).toEqual(['b', 'c'])
	expect(sent?.get('proof')).toBe('x')
	expect(sent?.get('photo')).toMatchObject({ size: 3 })
	expect(sent?.get('age')).toBe(null)
})

test.each([
	['when it was written', { at: 1_000 }, '4000'],
	['when somebody said that it goes', { at: 1_000, said: 3_000 }, '2000'],
])('a letter that waited says how long ago that was: since %s', async (_, times, age) => {
	vi.useFakeTimers({ toFake: ['Date'], now: 5_000 })
	let sent: FormData | undefined
	vi.stubGlobal('fetch', async (_: string, { body }: { body: FormData }) => {
		sent = body
		return Response.json({ ok: true, code: 'told' })
	})
	await post(LETTER, [], times)
	expect(sent?.get('age')).toBe(age)
	vi.useRealTimers()
})

describe('an answer', () => {
	test.each([
		{ ok: true, code: 'told', path: '/en/told/x' },
		{ ok: false, code: 'signIn' },
	])('%j is taken', async (answer) => {
		answerWith(JSON.stringify(answer))
		expect(await post(LETTER, [])).toEqual(answer)
	})

	test.each([
		'<html>Sign in to this network</html>',
		'',
		'null',
		'[]',
		'{}',
		'{"ok":1,"code":"x"}',
	])('%j is none of ours', async (body) => {
		answerWith(body)
		expect(await post(LETTER, [])).toBe(null)
	})

	test.each([502, 503, 404, 429])('%d is none: it may go well another time', async (status) => {
		answerWith('{"ok":true,"code":"told"}', status)
		expect(await post(LETTER, [])).toBe(null)
	})

	test.each([
		[413, 'photoTooLarge'],
		[500, 'cannotKeep'],
		[403, 'badInput'],
		[400, 'badInput'],
	])('%d is a refusal: %s', async (status, code) => {
		answerWith('', status)
		expect(await post(LETTER, [])).toEqual({ ok: false, code })
	})

	test('that does not come is none', async () => {
		vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
		expect(await post(LETTER, [])).toBe(null)
	})
})
