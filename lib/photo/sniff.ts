import type { PhotoFault } from './photo'
import { HEAD_BYTES, signatureOf } from './signature'

/**
 * Whether a file may be a photo by its own first bytes: null, or why not. Name and declared type are only claims. Strict about
 * the very beginning, so that what is HTML, PDF, SVG or GIF first and a picture later is never decoded. What follows a
 * picture's end is not looked at: phones put films there, and nothing but pixels is kept (docs/decisions/photos.md).
 */
export function sniff(bytes: Uint8Array): PhotoFault | null {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
	const head = file.toString('latin1', 0, HEAD_BYTES)
	switch (signatureOf(head)) {
		case 'jpeg':
		case 'avif':
			return null
		case 'png':
			return isAnimatedPng(file) ? 'photoMoves' : null
		case 'webp':
			return isAnimatedWebp(head) ? 'photoMoves' : null
		case 'avis':
		case 'gif':
			return 'photoMoves'
		case 'heic':
			return 'photoHeic'
		default:
			return 'notPhoto'
	}
}

/** VP8X has a bit for it (WebP container specification, "Extended file format"). */
function isAnimatedWebp(head: string): boolean {
	return head.slice(12, 16) === 'VP8X' && (head.charCodeAt(20) & 0x02) !== 0
}

/** An APNG has its `acTL` chunk before the first `IDAT` (PNG, third edition, 11.3.6.1). */
function isAnimatedPng(file: Buffer): boolean {
	for (let at = 8; at + 8 <= file.length; at += 12 + file.readUInt32BE(at)) {
		const name = file.toString('latin1', at + 4, at + 8)
		if (name === 'IDAT') return false
		if (name === 'acTL') return true
	}
	return false
}
