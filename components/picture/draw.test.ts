import sharp from 'sharp'
import { expect, test } from 'vitest'
import { TEXTURES } from '@/lib/card/card'
import { pictureOf } from './draw-picture'

const code = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'

test.each(Array.from({ length: TEXTURES }, (_, texture) => texture))(
	'every texture is drawn: %d',
	async (texture) => {
		const pictured = { look: { colour: texture, texture }, words: '一个秘密', brand: 'Treehole' }
		const drawn = pictureOf(`${texture}`, { ...pictured, place: 'x', code, shape: 'tall' })
		const { width, height } = await sharp((await drawn) ?? undefined).metadata()
		expect([width, height]).toEqual([1080, 1350])
	},
	20_000,
)
