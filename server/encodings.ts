import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** How an answer can go over the wire, best first. */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** One body in every encoding, made once for all who read it. */
export type Encoded = Record<Encoding, Buffer>

/** Quality 5 is within 4 % of the size of 11 for our pages at a hundredth of its time: docs/benchmarks.md. */
const PAGE_QUALITY = 5
const FILE_QUALITY = 11

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export const encodePage = (body: Buffer) => encode(body, PAGE_QUALITY)
/** For files that never change while we run. */
export const encodeFile = (body: Buffer) => encode(body, FILE_QUALITY)

async function encode(body: Buffer, quality: number): Promise<Encoded> {
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: quality,
		[constants.BROTLI_PARAM_SIZE_HINT]: body.length,
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
	}
	const [br, zipped] = await Promise.all([brotli(body, { params }), zip(body)])
	return { br, gzip: zipped, identity: body }
}

/** The best encoding that the other side takes (RFC 9110, 12.5.3; q-values other than 0 are all the same to us). */
export function encodingFor(accepted: string | undefined): Encoding {
	if (!accepted) return 'identity'
	return ENCODINGS.find((encoding) => takes(accepted, encoding)) ?? 'identity'
}

function takes(accepted: string, encoding: Encoding): boolean {
	const at = accepted.indexOf(encoding)
	return at !== -1 && !/^\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/.test(accepted.slice(at + encoding.length))
}
