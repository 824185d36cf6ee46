import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COLOURS, TEXTURES } from '@/lib/card/card'
import { contrast } from './fake-contrast'
import { COLOUR_NAMES, sizeClass, TEXTURE_NAMES } from './palette'

const css = readFileSync('components/card/card.css', 'utf8')

test('every number has a name and a class', () => {
	expect(COLOUR_NAMES).toHaveLength(COLOURS)
	expect(TEXTURE_NAMES).toHaveLength(TEXTURES)
	for (const number of COLOUR_NAMES.keys()) expect(css).toContain(`.colour-${number},`)
	for (const number of TEXTURE_NAMES.keys()) expect(css).toContain(`.texture-${number},`)
})

test.each(COLOUR_NAMES.map((name, number) => [name, number] as const))(
	'text on %s has a contrast of 4.5:1, in both schemes, plain and where its texture is',
	(_, number) => {
		const rules = [...css.matchAll(new RegExp(`\\.colour-${number},[^{]*\\{([^}]*)\\}`, 'g'))]
		const [light = '', dark = ''] = rules.map((rule) => rule[1] ?? '')
		const ink = colourIn(light, '--card-ink')
		const [shade, alpha] = shadeIn(light)
		for (const scheme of [light, dark]) {
			const card = colourIn(scheme, '--card')
			const shaded = card.map((part) => part * (1 - alpha) + shade * alpha)
			expect(contrast(ink, card)).toBeGreaterThanOrEqual(4.5)
			expect(contrast(ink, shaded)).toBeGreaterThanOrEqual(4.5)
		}
	},
)

test('type grows smaller as texts grow longer, and counts Han characters as wide', () => {
	expect(sizeClass('short')).toBe('words-xl')
	expect(sizeClass('a'.repeat(60))).toBe('words-l')
	expect(sizeClass('秘'.repeat(60))).toBe('words-l')
	expect(sizeClass('秘'.repeat(80))).toBe('words-m')
	expect(sizeClass('a'.repeat(400))).toBe('words-s')
})

function colourIn(rule: string, name: string): number[] {
	const hex = new RegExp(`${name}: #([0-9a-f]{6})`).exec(rule)?.[1] ?? ''
	return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
}

function shadeIn(rule: string): [number, number] {
	const match = /--shade: rgb\((\d+) \d+ \d+ \/ ([\d.]+)\)/.exec(rule)
	return [Number(match?.[1]), Number(match?.[2])]
}
