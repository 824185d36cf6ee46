import 'server-only'
import { createSecretKey, type KeyObject } from 'node:crypto'
import { and, eq, or } from 'drizzle-orm'
import { removedPrint } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type Statement, statement } from '@/db/dialect/statement'
import { kdf, prf } from '@/lib/crypto/prf'
import { unhidden } from '@/lib/hints/unhidden'
import { webKeys } from '@/lib/keys/web-keys'

export type PrintKind = 'text' | 'photo'

const PRINT_BYTES = 8
/** Prints that differ in fewer bits than they have bands share at least one band. */
const NEAR_BITS = PRINT_BYTES - 1
const GRAM = 3
/** Shorter texts have no print: one person's "I did it", once removed, must stay another's to say. */
const LEAST_LETTERS = 12

type Row = typeof removedPrint.$inferSelect

const add = statement<Row>((slot) =>
	content()
		.read.insert(removedPrint)
		.values({
			kind: slot('kind'),
			band: slot('band'),
			part: slot('part'),
			print: slot('print'),
		})
		.onConflictDoNothing(),
)
const drop = statement<{ kind: string; print: Uint8Array }>((slot) =>
	content()
		.read.delete(removedPrint)
		.where(and(eq(removedPrint.kind, slot('kind')), eq(removedPrint.print, slot('print')))),
)

/**
 * SimHash (Charikar, STOC 2002) of a text over HMACs of its letter trigrams, 8 bytes: near texts have near prints, and without the key
 * nobody can try what was removed. Letters that look alike, case, spaces, signs and repetitions make no difference. Null for short texts.
 */
export function textPrint(
	text: string,
	key: KeyObject = printKeys()[0] as KeyObject,
): Uint8Array | null {
	const letters = lettersOf(text)
	if (letters.length < LEAST_LETTERS) return null
	const votes = new Int32Array(PRINT_BYTES * 8)
	for (let at = 0; at + GRAM <= letters.length; at += 1) {
		const gram = prf(key, 'gram', letters.slice(at, at + GRAM))
		for (let bit = 0; bit < votes.length; bit += 1)
			votes[bit] = (votes[bit] ?? 0) + ((((gram[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1 ? 1 : -1)
	}
	const print = new Uint8Array(PRINT_BYTES)
	for (const [bit, vote] of votes.entries())
		if (vote > 0) print[bit >> 3] = (print[bit >> 3] ?? 0) | (1 << (bit & 7))
	return print
}

function lettersOf(text: string): string {
	return unhidden(text)
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '')
		.replace(/(.)\1+/gu, '$1')
}

/** Whether a text is, or nearly is, one that stewards removed. */
export async function isRemovedText(text: string): Promise<boolean> {
	for (const key of printKeys()) {
		const print = textPrint(text, key)
		if (print && (await isRemoved('text', print))) return true
	}
	return false
}

/** The same for a picture's perceptual hash. */
export function isRemovedPhoto(print: Uint8Array): Promise<boolean> {
	return isRemoved('photo', print)
}

async function isRemoved(kind: PrintKind, print: Uint8Array): Promise<boolean> {
	const bands = [...print].map((part, band) =>
		and(eq(removedPrint.band, band), eq(removedPrint.part, part)),
	)
	const rows = await content()
		.read.select({ print: removedPrint.print })
		.from(removedPrint)
		.where(and(eq(removedPrint.kind, kind), or(...bands)))
	return rows.some((row) => bitsApart(row.print, print) <= NEAR_BITS)
}

/** Remembers what was removed, or forgets it where that was wrong. */
export function keepPrint(kind: PrintKind, print: Uint8Array): Statement[] {
	return [...print].map((part, band) => add({ kind, band, part, print }))
}

export function dropPrint(kind: PrintKind, print: Uint8Array): Statement {
	return drop({ kind, print })
}

function bitsApart(one: Uint8Array, other: Uint8Array): number {
	let bits = 0
	for (const [at, byte] of one.entries()) {
		for (let left = byte ^ (other[at] ?? 0); left > 0; left &= left - 1) bits += 1
	}
	return bits
}

/** From the key that never leaves its ring: prints outlive every rotation. The newest first. */
function printKeys(): KeyObject[] {
	return webKeys().account.all.map((key) => createSecretKey(kdf(key.reveal(), 'removed-print')))
}
