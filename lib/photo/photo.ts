import type { Refusal } from '@/lib/outcome'

/** What is made of every photo, best first; browsers take the first that they can show. */
export const PHOTO_KINDS = ['avif', 'webp'] as const
export type PhotoKind = (typeof PHOTO_KINDS)[number]

/** A photo as it is kept: both encodings, without any metadata. */
export interface EncodedPhoto extends Readonly<Record<PhotoKind, Uint8Array>> {
	/** Its perceptual hash, 8 bytes; none where it is all of one colour. */
	readonly print?: Uint8Array | undefined
}

/** Why a photo is not taken: see lib/outcome.ts. */
export type PhotoFault = Extract<Refusal, `${string}hoto${string}`>
