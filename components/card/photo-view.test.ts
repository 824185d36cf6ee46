import { readFileSync } from 'node:fs'
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { PLAIN_EDIT } from '@/lib/photo/edit'
import { encodePhoto } from '@/lib/photo/encode-photo'
import { flat, noise } from '@/lib/photo/fake-photos'
import { contrast } from './fake-contrast'

const css = readFileSync('components/card/card.css', 'utf8')
const [, rule = ''] = /\n\.with-photo \{([^}]*)\}/.exec(css) ?? []
const SCRIM = Number(/--scrim: rgb\(0 0 0 \/ ([\d.]+)\)/.exec(rule)?.[1])
const INK = [255, 255, 255]

const PICTURES: [string, () => Sharp][] = [
	['white', () => flat(1080, 1350, '#ffffff')],
	['black', () => flat(1080, 1350, '#000000')],
	['yellow', () => flat(1080, 1350, '#ffff00')],
	['noise', () => noise(1080, 1350)],
]

/** Every pixel of the served photo as it is seen through the scrim. */
async function seen(picture: Sharp, dim: number): Promise<number[][]> {
	const encoded = await encodePhoto(await picture.png().toBuffer(), { ...PLAIN_EDIT, dim })
	if (!encoded.ok) throw new Error(encoded.refusal)
	// Dropping pixels, unlike averaging them, keeps the lightest ones.
	const small = sharp(encoded.value.webp).resize(270, null, { kernel: 'nearest' })
	const pixels = [...(await small.raw().toBuffer())].map((part) => part * (1 - SCRIM))
	return Array.from({ length: pixels.length / 3 }, (_, at) => pixels.slice(at * 3, at * 3 + 3))
}

test.each(PICTURES)('words on a picture of %s have a contrast of 4.5:1', async (_, picture) => {
	for (const dim of [0, 10]) {
		const least = Math.min(
			...new Set((await seen(picture(), dim)).map((one) => contrast(INK, one))).values(),
		)
		expect(least).toBeGreaterThanOrEqual(4.5)
	}
})

test('they have it before the picture comes, too', () => {
	expect(rule).toContain('--card-ink: #ffffff')
	const [, hex = ''] = /--card: #([0-9a-f]{6})/.exec(rule) ?? []
	const ground = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
	expect(contrast(INK, ground)).toBeGreaterThanOrEqual(4.5)
})
