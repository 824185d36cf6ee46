import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COLOURS, TEXTURES } from '@/lib/card/card'
import { CARD_COLOURS, textureSource } from './card-colours'
import { drawable } from './drawable'

describe('the colours of pictures', () => {
	const css = readFileSync('components/card/card.css', 'utf8')

	test.each(CARD_COLOURS.map((pair, colour) => [colour, ...pair] as const))(
		'%d are those of the card',
		(colour, ground, ink) => {
			const [, rule = ''] = new RegExp(`\\.colour-${colour},[^{]*\\{([^}]*)`).exec(css) ?? []
			expect(rule).toContain(`--card: ${ground};`)
			expect(rule).toContain(`--card-ink: ${ink};`)
		},
	)

	test('are as many as there are, and every texture is drawn', () => {
		expect(CARD_COLOURS).toHaveLength(COLOURS)
		const drawn = Array.from({ length: TEXTURES }, (_, texture) =>
			textureSource({ colour: 0, texture }, 10, 10),
		)
		expect(new Set(drawn).size).toBe(TEXTURES)
	})
})

describe('what a picture can say', () => {
	test.each([
		'I did it — “really”',
		'我在图书馆哭过，没有人知道。',
		'Çédille, naïve, Ærø',
		'two\nlines',
	])('%s', (text) => {
		expect(drawable(text)).toBe(text)
	})

	test.each([
		['so tired 😮‍💨 today', 'so tired ■ today'],
		['龘靐', '■■'],
		['مرحبا', '■■■■■'],
		['e\u0301tude', 'étude'],
		['1️⃣', '■'],
	])('%s becomes %s: nothing is fetched for it', (text, shown) => {
		expect(drawable(text)).toBe(shown)
	})
})
