import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Pictures made for tests, as files that really are what they pretend to be, or pretend well. */

/** A picture in one colour. */
export function flat(width = 1200, height = 900, background = '#8090a0') {
	return sharp({ create: { width, height, channels: 3, background } })
}

/** Every pixel at random: the worst picture to write on, and to compress. */
export function noise(width: number, height: number) {
	const pixels = new Uint8Array(width * height * 3)
	for (let at = 0; at < pixels.length; at += 65_536)
		crypto.getRandomValues(pixels.subarray(at, at + 65_536))
	return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** Words that a photo of a phone has in its metadata, each in another part of it. */
export const SPEAKING = ['TreeholeCam', '2031:07:08', 'Copyright Jane', 'xmp-canary']

/** What a phone sends: where, when, with what and by whom, in EXIF, XMP and a profile of its own. */
export function jpegOfPhone(): Promise<Buffer> {
	return flat()
		.withExif({
			IFD0: { Make: 'TreeholeCam', Copyright: 'Copyright Jane', DateTime: '2031:07:08 09:10:11' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100' },
		})
		.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>xmp-canary</a></x:xmpmeta>')
		.withIccProfile('p3')
		.jpeg()
		.toBuffer()
}

/** 256 megapixels of nothing in about 30 kB. */
export function bombPng(width = 16_000, height = 16_000): Buffer {
	const header = Buffer.alloc(13)
	header.writeUInt32BE(width, 0)
	header.writeUInt32BE(height, 4)
	header[8] = 1
	const rows = Buffer.alloc(height * (1 + width / 8))
	return png(['IHDR', header], ['IDAT', deflateSync(rows, { level: 9 })])
}

/** A JPEG whose frame says that it has 16,000 × 16,000 pixels (ITU T.81, B.2.2). */
export function bombJpeg(jpeg: Buffer): Buffer {
	const bomb = Buffer.from(jpeg)
	const frame = bomb.findIndex(
		(byte, at) => byte === 0xff && [0xc0, 0xc2].includes(bomb[at + 1] ?? 0),
	)
	bomb.writeUInt16BE(16_000, frame + 5)
	bomb.writeUInt16BE(16_000, frame + 7)
	return bomb
}

/** Lossy and small, and says that it has 16,000 × 16,000 pixels (RFC 6386, section 9.1). */
export async function bombWebp(): Promise<Buffer> {
	const bomb = await flat(64, 64).webp().toBuffer()
	const start = bomb.indexOf(Buffer.from([0x9d, 0x01, 0x2a]))
	bomb.writeUInt16LE(16_000, start + 3)
	bomb.writeUInt16LE(16_000, start + 5)
	return bomb
}

/** Small, and says the same in its `ispe` box (ISO/IEC 23008-12, 6.5.3). */
export async function bombAvif(): Promise<Buffer> {
	const bomb = await flat(64, 64).avif({ effort: 0 }).toBuffer()
	const box = bomb.indexOf('ispe', 0, 'latin1')
	bomb.writeUInt32BE(16_000, box + 8)
	bomb.writeUInt32BE(16_000, box + 12)
	return bomb
}

/** Says that it is so wide and so high, and holds a single pixel. */
export function hollowPng(side: number): Buffer {
	const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
	header.writeUInt32BE(side, 0)
	header.writeUInt32BE(side, 4)
	return png(['IHDR', header], ['IDAT', deflateSync(Buffer.alloc(2))])
}

/** One pixel that says it is an animation. */
export function movingPng(): Buffer {
	const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
	const frames = Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])
	return png(['IHDR', header], ['acTL', frames], ['IDAT', deflateSync(Buffer.alloc(2))])
}

function png(...chunks: [string, Buffer][]): Buffer {
	const written = [...chunks, ['IEND', Buffer.alloc(0)] as const].map(([name, data]) => {
		const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
		const chunk = Buffer.alloc(8 + body.length)
		chunk.writeUInt32BE(data.length)
		chunk.set(body, 4)
		chunk.writeUInt32BE(crc32(body), 4 + body.length)
		return chunk
	})
	return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...written])
}

/** Two frames. */
export async function movingWebp(): Promise<Buffer> {
	const frames = await Promise.all(
		['#000000', '#ffffff'].map((colour) => flat(32, 32, colour).png().toBuffer()),
	)
	return sharp(frames, { join: { animated: true } })
		.webp()
		.toBuffer()
}

export const SVG = Buffer.from(
	'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>',
)

/** The beginning of what an iPhone takes. */
export const HEIC = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')

/** An empty ZIP archive. */
export const ZIP = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)])

export const HTML = Buffer.from('<!doctype html><script>alert("polyglot")</script>')
