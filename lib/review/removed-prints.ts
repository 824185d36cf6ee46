import 'server-only'
import { createSecretKey, type KeyObject } from 'node:crypto'
import { and, eq, or } from 'drizzle-orm'
import { removedPrint } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type Statement, statement } from '@/db/dialect/statement'
import { kdf } from '@/lib/crypto/prf'
import { webKeys } from '@/lib/keys/web-keys'
import { likenessOf, NEAR, type Print, textPrint } from './text-print'
import type { Withheld } from './withheld'

type PrintKind = 'text' | 'photo'

/** Photos whose hashes differ in fewer bits than they have bands of eight share at least one band. */
const NEAR_BITS = 7

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

/** Everything by which something could be told again: words, a poll's answers, what a photo shows and says. */
export interface Told {
	readonly text: string
	readonly answers: readonly string[]
	readonly alt: string
	/** The photo's perceptual hash; null without one. */
	readonly photo: Uint8Array | null
}

/** Whether any of it is, or nearly is, what stewards removed. */
export async function wasRemoved(told: Told): Promise<boolean> {
	for (const key of printKeys()) {
		for (const words of wordsOf(told)) {
			const print = textPrint(words, key)
			if (print && (await isRemoved('text', print))) return true
		}
	}
	return told.photo !== null && isRemoved('photo', photoPrint(told.photo))
}

/** The same for words alone. */
export function wereWordsRemoved(text: string): Promise<boolean> {
	return wasRemoved({ text, answers: [], alt: '', photo: null })
}

/** Remembers what was removed. */
export function keepPrints(told: Told): Statement[] {
	return printsOf(told).flatMap(({ kind, print: { bytes, parts } }) =>
		parts.map((part, band) => add({ kind, band, part, print: bytes })),
	)
}

/** Forgets it where that was wrong. */
export function dropPrints(told: Told): Statement[] {
	return printsOf(told).map(({ kind, print }) => drop({ kind, print: print.bytes }))
}

/** With the newest key. */
function printsOf(told: Told): { kind: PrintKind; print: Print }[] {
	const [key] = printKeys()
	const texts = key ? wordsOf(told).map((words) => textPrint(words, key)) : []
	return [
		...texts.filter((print) => print !== null).map((print) => ({ kind: 'text' as const, print })),
		...(told.photo ? [{ kind: 'photo' as const, print: photoPrint(told.photo) }] : []),
	]
}

/** The same of what is withheld, or about to be. */
export function toldOf(said: Withheld): Told {
	if (said.kind === 'reply') return { text: said.text, answers: [], alt: '', photo: null }
	const { text, answers, photo } = said
	const print = photo?.print ? new Uint8Array(Buffer.from(photo.print, 'base64url')) : null
	return { text, answers, alt: photo?.alt ?? '', photo: print }
}

function wordsOf({ text, answers, alt }: Told): string[] {
	return [text, answers.join(' '), alt].filter(Boolean)
}

/** Eight bands of eight bits. */
function photoPrint(bytes: Uint8Array): Print {
	return { bytes, parts: [...bytes] }
}

async function isRemoved(kind: PrintKind, { bytes, parts }: Print): Promise<boolean> {
	// The kind stands in each of them: outside, SQLite walks all rows of the kind instead of looking each band up.
	const { kind: of, band: at, part: is } = removedPrint
	const bands = parts.map((part, band) => and(eq(of, kind), eq(at, band), eq(is, part)))
	const rows = await content()
		.read.select({ print: removedPrint.print })
		.from(removedPrint)
		.where(or(...bands))
	return rows.some(({ print }) =>
		kind === 'photo' ? bitsApart(print, bytes) <= NEAR_BITS : likenessOf(print, bytes) >= NEAR,
	)
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
