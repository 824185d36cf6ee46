import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** How an answer can go over the wire, best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Brotli's effort. Measured on a feed of 30 cards: docs/decisions/printed-and-kept-pages.md. */
export const PAGE_QUALITY = 5
/** For files, which never change while we run. */
export const FILE_QUALITY = 11

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** The body as it goes over the wire; made on another thread. */
export async function encode(
	body: Buffer,
	encoding: Encoding,
	quality: number = PAGE_QUALITY,
): Promise<Buffer> {
	if (encoding === 'identity') return body
	return encoding === 'gzip' ? zip(body) : brotli(body, { params: brotliParams(body, quality) })
}

function brotliParams(body: Buffer, quality: number) {
	return {
		[constants.BROTLI_PARAM_QUALITY]: quality,
		[constants.BROTLI_PARAM_SIZE_HINT]: body.length,
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
	}
}
