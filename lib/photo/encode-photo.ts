import 'server-only'
import { done, type Outcome, refused } from '@/lib/outcome'
import { DecoderLost } from './decoder/decoder-process'
import { Decoders, DecodersBusy } from './decoder/decoders'
import { blurOf, lightOf, type PhotoEdit } from './edit'
import { DECODE_SECONDS, MOST_PHOTO_BYTES, MOST_PIXELS, PHOTO_HEIGHT, PHOTO_WIDTH } from './limits'
import type { EncodedPhoto, PhotoFault } from './photo'
import { sniff } from './sniff'

const decoders = new Decoders()

/** What can be said without decoding, by size and first bytes: why it is no photo of ours, or null. */
export function photoFault(bytes: Uint8Array): PhotoFault | null {
	return bytes.length > MOST_PHOTO_BYTES ? 'photoTooLarge' : sniff(bytes)
}

/**
 * Draws a photo anew: upright, cropped to 1080 × 1350, edited, in sRGB. Nothing but its pixels is in the result. Costs one
 * to three seconds of a core, in another process. `by` is for tests.
 */
export async function encodePhoto(
	bytes: Uint8Array,
	edit: PhotoEdit,
	by: Decoders = decoders,
): Promise<Outcome<EncodedPhoto>> {
	const fault = photoFault(bytes)
	if (fault) return refused(fault)
	try {
		const answer = await by.make({ bytes, ...SIZE, ...wishes(edit) })
		if ('fault' in answer) return refused(answer.fault)
		return done({ avif: answer.avif, webp: answer.webp, print: answer.print })
	} catch (error) {
		if (error instanceof DecodersBusy) return refused('photoLater')
		if (error instanceof DecoderLost) return refused('photoBroken')
		throw error
	}
}

const SIZE = {
	width: PHOTO_WIDTH,
	height: PHOTO_HEIGHT,
	mostPixels: MOST_PIXELS,
	seconds: DECODE_SECONDS,
}

function wishes(edit: PhotoEdit) {
	const { panX, panY } = edit
	return { panX, panY, blur: blurOf(edit) * PHOTO_WIDTH, light: lightOf(edit) }
}
