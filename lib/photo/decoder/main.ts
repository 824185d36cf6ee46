/**
 * The process that decodes photos. It has no key, no store and no environment: whatever a malicious picture does to a decoder
 * ends here. Runs as plain TypeScript under Node's type stripping: no '@/' imports here.
 */
import { writeFileSync } from 'node:fs'
import sharp, { type Region } from 'sharp'

/** One photo to be made; all that the decoder knows. */
export interface DecoderJob {
	readonly id: number
	readonly bytes: Uint8Array
	readonly width: number
	readonly height: number
	readonly mostPixels: number
	/** Then the process is ended. */
	readonly seconds: number
	/** Percent. */
	readonly panX: number
	readonly panY: number
	/** Standard deviation in pixels of the result. */
	readonly blur: number
	/** What each channel is multiplied by. */
	readonly light: number
}

export type DecoderAnswer =
	| {
			readonly id: number
			readonly avif: Uint8Array
			readonly webp: Uint8Array
			/** dHash, 8 bytes; none for a picture that is all of one colour. */
			readonly print?: Uint8Array | undefined
	  }
	| { readonly id: number; readonly fault: 'photoMoves' | 'photoTooManyPixels' | 'photoBroken' }

/** Under the photo where it is transparent. */
const GROUND = '#16181c'
const AVIF = { quality: 50, effort: 2 }
const WEBP = { quality: 74 }

/** Of libvips' many loaders only these four: SVG, PDF, TIFF, GIF and the rest cannot be reached at all. */
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Heif']
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: LOADERS.map((name) => `VipsForeignLoad${name}Buffer`) })
// One photo at a time, and nothing of it stays: a cache would keep pixels in memory.
sharp.cache(false)
sharp.concurrency(1)
dieFirst()

process.on('message', (job: DecoderJob) => {
	make(job)
		.catch((): DecoderAnswer => ({ id: job.id, fault: 'photoBroken' }))
		.then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit())

async function make(job: DecoderJob): Promise<DecoderAnswer> {
	// Reads the header alone, so that a bomb can be told from a broken file.
	const about = await sharp(job.bytes, { limitInputPixels: false }).metadata()
	const { width, height, pages, autoOrient } = about
	if (width * height > job.mostPixels) return { id: job.id, fault: 'photoTooManyPixels' }
	if ((pages ?? 1) > 1) return { id: job.id, fault: 'photoMoves' }
	const pixels = await drawn(cropOf(autoOrient, job), job)
	const raw = { width: job.width, height: job.height, channels: 3 } as const
	const webp = await sharp(pixels, { raw }).webp(WEBP).toBuffer()
	const avif = await sharp(pixels, { raw }).avif(AVIF).toBuffer()
	return { id: job.id, avif, webp, print: printOf(await greyOf(job)) }
}

/** The whole picture, before it is moved, blurred or dimmed: all that can be made of it here has the same print. */
function greyOf({ bytes, mostPixels }: DecoderJob): Promise<Buffer> {
	return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
		.autoOrient()
		.flatten({ background: GROUND })
		.greyscale()
		.resize(PRINT_SIDE + 1, PRINT_SIDE, { fit: 'fill' })
		.raw()
		.toBuffer()
}

const PRINT_SIDE = 8
/** Steps of grey, all 64 together, below which a picture is all of one colour and has no print. */
const LEAST_CONTRAST = 128

/** dHash (Krawetz, "Kind of Like That", 2013): of 9 × 8 grey pixels, whether each is lighter than its right neighbour. */
function printOf(grey: Uint8Array): Uint8Array | undefined {
	const print = new Uint8Array(PRINT_SIDE)
	let contrast = 0
	for (let row = 0; row < PRINT_SIDE; row += 1)
		for (let column = 0; column < PRINT_SIDE; column += 1) {
			const at = row * (PRINT_SIDE + 1) + column
			const step = (grey[at] ?? 0) - (grey[at + 1] ?? 0)
			contrast += Math.abs(step)
			if (step > 0) print[row] = (print[row] ?? 0) | (1 << column)
		}
	return contrast < LEAST_CONTRAST ? undefined : print
}

/** Upright, cropped, in sRGB, as bare pixels: nothing else of the file goes any further. */
function drawn(crop: Region, job: DecoderJob): Promise<Buffer> {
	const picture = sharp(job.bytes, { limitInputPixels: job.mostPixels, failOn: 'error' })
		.autoOrient()
		.extract(crop)
		.resize(job.width, job.height, { fit: 'fill' })
		.flatten({ background: GROUND })
		.toColourspace('srgb')
	if (job.blur > 0.3) picture.blur(job.blur)
	if (job.light < 1) picture.linear(job.light, 0)
	return picture.raw().toBuffer()
}

/** The largest part of the wanted shape, where the teller moved it. */
function cropOf(size: { width: number; height: number }, job: DecoderJob): Region {
	const scale = Math.min(size.width / job.width, size.height / job.height)
	const width = Math.max(1, Math.round(job.width * scale))
	const height = Math.max(1, Math.round(job.height * scale))
	return {
		left: Math.round(((size.width - width) * job.panX) / 100),
		top: Math.round(((size.height - height) * job.panY) / 100),
		width,
		height,
	}
}

/** Where memory ends, Linux ends this process before any other. */
function dieFirst(): void {
	try {
		writeFileSync('/proc/self/oom_score_adj', '1000')
	} catch {
		// Another system, or one that does not allow it.
	}
}
