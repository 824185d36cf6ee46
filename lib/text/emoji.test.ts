import { afterEach, expect, test, vi } from 'vitest'

const SAME = [
	'👨‍👩‍👧‍👦',
	'👩🏽‍🚀',
	'👍🏿',
	'❤️',
	'❤',
	'🏳️‍🌈',
	'🏳️‍⚧️',
	'🏴‍☠️',
	'🐈‍⬛',
	'👁️‍🗨️',
	'🧑🏽‍❤️‍💋‍🧑🏻',
	'🙂‍↔️',
	'1️⃣',
	'#️⃣',
	'🇨🇳',
	'☝🏽',
	'©️',
	'©',
]

const CHANGED = [
	['an unqualified couple', '👩‍❤‍👨', '👩‍❤️‍👨'],
	['a keycap without its selector', '1⃣', '1️⃣'],
	['a selector before a skin tone', '☝️🏽', '☝🏽'],
	['a selector where it changes nothing', '😀️', '😀'],
	['a text selector', '😀︎ ❤︎', '😀 ❤'],
	['a selector on a digit', '7️', '7'],
	['a joiner between emoji that do not join', '😀‍😀', '😀😀'],
	['tags on what is no flag', '😀\u{E0041}\u{E007F}', '😀'],
	['tags of no region', '🏴\u{E0078}\u{E0079}\u{E007F}', '🏴'],
] as const

afterEach(() => {
	vi.unstubAllGlobals()
	vi.resetModules()
})

async function normaliser() {
	vi.resetModules()
	return (await import('./normalise-text')).normaliseText
}

test.each(SAME)('%s stays', async (emoji) => {
	expect((await normaliser())(emoji)).toBe(emoji)
})

test('flags of England, Scotland and Wales stay', async () => {
	const normalise = await normaliser()
	for (const region of ['gbeng', 'gbsct', 'gbwls']) {
		const tags = [...region].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)))
		const flag = `🏴${tags.join('')}\u{E007F}`
		expect(normalise(flag)).toBe(flag)
		expect(normalise(flag.slice(0, -2))).toBe('🏴')
	}
})

test.each(CHANGED)('%s goes', async (_, raw, kept) => {
	expect((await normaliser())(raw)).toBe(kept)
})

test('an emoji of a later Unicode stays, alone', async () => {
	const normalise = await normaliser()
	expect(normalise('a \u{1FAFF} b')).toBe('a \u{1FAFF} b')
	expect(normalise('\u{1FAFF}\u200D\u{1FAFE}')).toBe('\u{1FAFF}\u{1FAFE}')
})

test('a browser that does not know the list keeps every emoji too', async () => {
	const Known = RegExp
	vi.stubGlobal(
		'RegExp',
		class extends Known {
			constructor(pattern: string, flags?: string) {
				if (flags === 'v') throw new SyntaxError('Invalid flags')
				super(pattern, flags)
			}
		},
	)
	const normalise = await normaliser()
	for (const emoji of SAME) expect(normalise(emoji)).toBe(emoji)
	for (const [, raw, kept] of CHANGED.slice(0, 6)) expect(normalise(raw)).toBe(kept)
})
