import { z } from 'zod'
import { LABEL_BYTES } from './record'

/** Raw bytes in code, base64url on the wire. */
export const bytes = z.codec(
	z.base64url(),
	z.custom<Uint8Array>((raw) => raw instanceof Uint8Array),
	{
		decode: (text) => new Uint8Array(Buffer.from(text, 'base64url')),
		encode: (raw) => Buffer.from(raw).toString('base64url'),
	},
)
export const sized = (length: number) => bytes.refine((raw) => raw.length === length)
export const label = sized(LABEL_BYTES)
export const nothing = z.strictObject({})
