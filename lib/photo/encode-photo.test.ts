import sharp from 'sharp'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { type Outcome, refused } from '@/lib/outcome'
import { DecoderProcess } from './decoder/decoder-process'
import { Decoders } from './decoder/decoders'
import { type PhotoEdit, PLAIN_EDIT } from './edit'
import { encodePhoto } from './encode-photo'
import * as fake from './fake-photos'
import { MOST_PHOTO_BYTES } from './limits'
import { type EncodedPhoto, PHOTO_KINDS } from './photo'

const decoders = new Decoders(1)
const encode = (bytes: Uint8Array, edit: Partial<PhotoEdit> = {}) =>
	encodePhoto(bytes, { ...PLAIN_EDIT, ...edit }, decoders)

afterAll(() => decoders.endIdle())

function taken(outcome: Outcome<EncodedPhoto>): EncodedPhoto {
	if (!outcome.ok) throw new Error(outcome.refusal)
	return outcome.value
}

/** Red, green and blue at a place of a photo, in percent of its size. */
async function colourAt(photo: EncodedPhoto, x: number, y: number): Promise<number[]> {
	const image = sharp(photo.webp)
	const left = Math.round((1079 * x) / 100)
	const top = Math.round((1349 * y) / 100)
	return [...(await image.extract({ left, top, width: 1, height: 1 }).raw().toBuffer())]
}

/** Left half red, right half blue, upper half dark. */
async function quarters(width: number, height: number): Promise<Buffer> {
	const half = { width: width / 2, height: height / 2 }
	const paint = (input: string, left: number, top: number) => ({
		input: { create: { ...half, channels: 3 as const, background: input } },
		left,
		top,
	})
	return fake
		.flat(width, height)
		.composite([
			paint('#800000', 0, 0),
			paint('#000080', half.width, 0),
			paint('#ff0000', 0, half.height),
			paint('#0000ff', half.width, half.height),
		])
		.png()
		.toBuffer()
}

describe('a photo that is taken', () => {
	test.each([
		['JPEG', () => fake.flat().jpeg().toBuffer()],
		['PNG', () => fake.flat().png().toBuffer()],
		['WebP', () => fake.flat().webp().toBuffer()],
		['AVIF', () => fake.flat().avif({ effort: 0 }).toBuffer()],
		['a grey JPEG', () => fake.flat().greyscale().jpeg().toBuffer()],
		['a CMYK JPEG', () => fake.flat().toColourspace('cmyk').jpeg().toBuffer()],
		['a PNG of 16 bits with transparency', () => clear16()],
		['one pixel', () => fake.flat(1, 1).png().toBuffer()],
		['a panorama', () => fake.flat(6000, 200).jpeg().toBuffer()],
	])('becomes AVIF and WebP of one size: %s', async (_, make) => {
		const photo = taken(await encode(await make()))
		for (const [kind, format] of [
			['avif', 'heif'],
			['webp', 'webp'],
		] as const) {
			const about = await sharp(photo[kind]).metadata()
			expect(about).toMatchObject({ format, width: 1080, height: 1350, hasAlpha: false })
		}
	})

	test('has no metadata left, whatever a phone put in', async () => {
		const jpeg = await fake.jpegOfPhone()
		expect(fake.SPEAKING.filter((word) => !jpeg.includes(word))).toEqual([])
		const before = await sharp(jpeg).metadata()
		expect([before.exif, before.icc, before.xmp].every(Boolean)).toBe(true)
		const photo = taken(await encode(jpeg))
		for (const bytes of PHOTO_KINDS.map((kind) => photo[kind])) {
			const { exif, icc, xmp, iptc, orientation } = await sharp(bytes).metadata()
			expect({ exif, icc, xmp, iptc, orientation }).toEqual({})
			expect(fake.SPEAKING.filter((word) => Buffer.from(bytes).includes(word))).toEqual([])
			expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|ICC_|xpacket|colrprof|EXIF/)
		}
	})

	test('has the colours that its profile meant', async () => {
		const wide = await fake.flat(100, 100, '#00c800').withIccProfile('p3').png().toBuffer()
		const [red = 0, green = 0] = await colourAt(taken(await encode(wide)), 50, 50)
		expect(Math.abs(green - 200)).toBeLessThan(8)
		expect(red).toBeLessThan(12)
	})

	test('stands upright', async () => {
		const lying = await sharp(await quarters(1000, 800))
			.jpeg({ quality: 100 })
			.withMetadata({ orientation: 6 })
			.toBuffer()
		// Turned by 90°: what was the lower left corner is the upper left one.
		const [red = 0] = await colourAt(taken(await encode(lying)), 5, 5)
		expect(red).toBeGreaterThan(240)
	})

	test('is cropped where the teller moved it', async () => {
		const wide = await quarters(2000, 1000)
		const left = await colourAt(taken(await encode(wide, { panX: 0 })), 50, 90)
		const right = await colourAt(taken(await encode(wide, { panX: 100 })), 50, 90)
		expect([left[0], right[2]].every((full = 0) => full > 240)).toBe(true)
		const high = await quarters(1000, 3000)
		const top = await colourAt(taken(await encode(high, { panY: 0 })), 5, 90)
		expect(top[0]).toBeLessThan(140)
	})

	test('is dimmed and blurred in its pixels', async () => {
		const white = await fake.flat(1080, 1350, '#ffffff').png().toBuffer()
		const [dimmed = 0] = await colourAt(taken(await encode(white, { dim: 10 })), 50, 50)
		expect(Math.abs(dimmed - 0.3 * 255)).toBeLessThan(4)
		const bars = await quarters(1080, 1350)
		const [red = 0] = await colourAt(taken(await encode(bars, { blur: 10 })), 49.9, 90)
		expect(Math.abs(red - 128)).toBeLessThan(20)
	})
})

async function clear16(): Promise<Buffer> {
	const clear = { r: 9, g: 9, b: 9, alpha: 0.5 }
	const create = { width: 300, height: 200, channels: 4 as const, background: clear }
	return sharp({ create }).toColourspace('rgb16').png().toBuffer()
}

describe('what is no photo is refused, and says why', () => {
	test.each([
		['an SVG', 'notPhoto', () => fake.SVG],
		['HTML', 'notPhoto', () => fake.HTML],
		['a PDF', 'notPhoto', () => Buffer.from('%PDF-1.7\n')],
		['nothing', 'notPhoto', () => Buffer.alloc(0)],
		['HEIC', 'photoHeic', () => fake.HEIC],
		['HTML with a JPEG in it', 'notPhoto', async () => joined(fake.HTML, await jpeg())],
		['a TIFF', 'notPhoto', () => fake.flat(9, 9).tiff().toBuffer()],
		['a GIF', 'photoMoves', () => fake.flat(9, 9).gif().toBuffer()],
		['an animated WebP', 'photoMoves', () => fake.movingWebp()],
		['an animated PNG', 'photoMoves', () => fake.movingPng()],
		['a bomb', 'photoTooManyPixels', () => fake.bombPng()],
		['a bomb as JPEG', 'photoTooManyPixels', async () => fake.bombJpeg(await jpeg())],
		['a bomb as WebP', 'photoTooManyPixels', () => fake.bombWebp()],
		['a bomb as AVIF', 'photoTooManyPixels', () => fake.bombAvif()],
		['a truncated JPEG', 'photoBroken', async () => (await jpeg()).subarray(0, 4000)],
		['the first bytes of a JPEG', 'photoBroken', () => Buffer.from([255, 216, 255, 224, 0])],
		['a PNG without pixels', 'photoBroken', () => fake.bombPng(8, 8).subarray(0, 33)],
		['too many bytes', 'photoTooLarge', () => Buffer.alloc(MOST_PHOTO_BYTES + 1, 255)],
	] as const)('%s: %s', async (_, refusal, make) => {
		expect(await encode(await make())).toEqual(refused(refusal))
	})

	test('a bomb costs next to nothing', async () => {
		const bomb = fake.bombPng()
		expect(bomb.length).toBeLessThan(40_000)
		await encode(await jpeg())
		const began = performance.now()
		await encode(bomb)
		expect(performance.now() - began).toBeLessThan(250)
	})
})

const jpeg = () => fake.noise(300, 300).jpeg().toBuffer()
const joined = (...parts: Uint8Array[]) => Buffer.concat(parts)

test.each([
	['HTML', fake.HTML],
	['a ZIP archive', fake.ZIP],
])('a JPEG that is %s too is a photo, and nothing else when it is kept', async (_, other) => {
	const photo = taken(await encode(joined(await jpeg(), other)))
	for (const kind of PHOTO_KINDS) expect(Buffer.from(photo[kind]).includes(other)).toBe(false)
})

test('whatever is made of a picture has its print, and another picture has another', async () => {
	const picture = await patches(7)
	const print = taken(await encode(picture)).print
	for (const edit of [{ panX: 0 }, { panX: 100 }, { blur: 10 }, { dim: 10 }, { panX: 30, blur: 5 }])
		expect(taken(await encode(picture, { ...PLAIN_EDIT, ...edit })).print).toEqual(print)
	expect(apart(print, taken(await encode(await patches(8))).print)).toBeGreaterThan(7)
}, 60_000)

/** A wide picture of large patches, the same for the same seed. */
function patches(seed: number): Promise<Buffer> {
	const [width, height] = [16, 8]
	const grey = Uint8Array.from(
		{ length: width * height },
		(_, at) => ((at + seed) ** 3 * seed) % 251,
	)
	return sharp(grey, { raw: { width, height, channels: 1 } })
		.resize(1600, 800, { kernel: 'nearest' })
		.jpeg()
		.toBuffer()
}

function apart(one?: Uint8Array, other?: Uint8Array): number {
	return [...(one ?? [])].reduce(
		(bits, byte, at) => bits + (byte ^ (other?.[at] ?? 0)).toString(2).replaceAll('0', '').length,
		0,
	)
}

test('a picture has a print that a smaller copy keeps, and one of a single colour has none', async () => {
	const large = await fake.noise(1200, 1500).blur(60).normalise().jpeg().toBuffer()
	const small = await sharp(large).resize(600, 750).jpeg({ quality: 50 }).toBuffer()
	const [one, other] = [taken(await encode(large)).print, taken(await encode(small)).print]
	expect(one).toHaveLength(8)
	expect(apart(one, other)).toBeLessThanOrEqual(7)
	const flat = await fake.flat(400, 500, '#336699').jpeg().toBuffer()
	expect(taken(await encode(flat)).print).toBeUndefined()
})

describe('the decoder', () => {
	test('may die over a photo: that one is refused, the next is taken', async () => {
		const started: DecoderProcess[] = []
		const mortal = new Decoders(1, () => {
			const decoder = new DecoderProcess()
			started.push(decoder)
			return decoder
		})
		const bytes = await fake.noise(3000, 3000).jpeg().toBuffer()
		const first = encodePhoto(bytes, PLAIN_EDIT, mortal)
		const pid = await vi.waitUntil(() => started[0]?.pid)
		process.kill(pid, 'SIGSEGV')
		expect(await first).toEqual(refused('photoBroken'))
		expect((await encodePhoto(await jpeg(), PLAIN_EDIT, mortal)).ok).toBe(true)
		mortal.endIdle()
	})

	test('is ended when it takes too long', async () => {
		const bytes = await fake.noise(4000, 4000).jpeg().toBuffer()
		const job = { bytes, width: 4000, height: 4000, mostPixels: 24e6, seconds: 0.2 }
		const wishes = { panX: 0, panY: 0, blur: 0, light: 1 }
		await expect(decoders.make({ ...job, ...wishes })).rejects.toThrow('ended over a photo')
	})

	test('takes so many at once, and tells the others to come back', async () => {
		const answer = { id: 0, avif: new Uint8Array(1), webp: new Uint8Array(1) }
		const quick = new Decoders(1, () => ({
			isSpent: false,
			end: () => {},
			make: () => new Promise((resolve) => setImmediate(() => resolve(answer))),
		}))
		const bytes = await jpeg()
		const crowd = Array.from({ length: 20 }, () => encodePhoto(bytes, PLAIN_EDIT, quick))
		const answers = await Promise.all(crowd)
		expect(answers.filter(({ ok }) => ok)).toHaveLength(9)
		expect(answers.filter(({ ok }) => !ok)).toEqual(Array(11).fill(refused('photoLater')))
	})
})
