import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { newThingId } from '@/lib/crypto/id'
import { GET } from './route'

const asked = (locale: string, id: string) =>
	GET(new Request('http://localhost/'), { params: Promise.resolve({ locale, id }) })

test('a camera reads the address of the secret off it', async () => {
	const id = newThingId()
	const svg = await (await asked('zh', id)).text()
	const picture = sharp(Buffer.from(svg)).resize(480, 480, { kernel: 'nearest' })
	const { data, info } = await picture
		.flatten({ background: '#fff' })
		.ensureAlpha()
		.raw()
		.toBuffer({
			resolveWithObject: true,
		})
	const read = decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })
	expect(read).toBe(`http://localhost:3000/zh/secret/${id}`)
})

test.for([
	['fr', newThingId()],
	['en', 'no-id'],
] as const)('%s %s has none', async ([locale, id]) => {
	expect((await asked(locale, id)).status).toBe(404)
})
