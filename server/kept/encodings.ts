import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** How an answer can go over the wire, best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** One body in every encoding, made once for all who read it. */
export type Encoded = Readonly<Record<Encoding, Buffer>>

/** Measured on a feed of 30 cards: see docs/decisions/0021-printed-and-kept-pages.md. */
const PAGE_QUALITY = 5
const FILE_QUALITY = 11

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** For pages, which are made while somebody waits. */
export function encodePage(body: Buffer): Promise<Encoded> {
	return encode(body, PAGE_QUALITY)
}

/** For files, which never change while we run. */
export function encodeFile(body: Buffer): Promise<Encoded> {
	return encode(body, FILE_QUALITY)
}

/** One body for one reader. */
export async function encodeFor(encoding: Encoding, body: Buffer): Promise<Buffer> {
	if (encoding === 'identity') return body
	return encoding === 'br' ? brotli(body, brotliOptions(body, PAGE_QUALITY)) : zip(body)
}

async function encode(body: Buffer, quality: number): Promise<Encoded> {
	const [br, zipped] = await Promise.all([brotli(body, brotliOptions(body, quality)), zip(body)])
	return { br, gzip: zipped, identity: body }
}

function brotliOptions(body: Buffer, quality: number) {
	return {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_SIZE_HINT]: body.length,
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		},
	}
}
