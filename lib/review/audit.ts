import 'server-only'
import { createHash } from 'node:crypto'
import { asc, desc, gt } from 'drizzle-orm'
import { audit } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type Statement, statement } from '@/db/dialect/statement'

/** What happened to a review: no thing, no text, no person. `by` is a steward's handle within this review alone, or who acted otherwise. */
export interface AuditEntry {
	readonly what: 'opened' | 'hidden' | 'voted' | 'decided' | 'appealed'
	/** Hours since 1970. */
	readonly hour: number
	/** The review's id; '' where none is meant. */
	readonly review: string
	readonly by: string
	readonly reason: string
	readonly measure: string
}

type Row = typeof audit.$inferSelect

const add = statement<Row>((slot) =>
	content()
		.read.insert(audit)
		.values({ number: slot('number'), entry: slot('entry'), hash: slot('hash') }),
)

const BEGINNING = new Uint8Array(32)

/** SHA-256 over the hash before, the number and the entry: a Merkle–Damgård chain as of Haber and Stornetta (1991). */
export function auditHash(before: Uint8Array, number: number, entry: string): Uint8Array {
	const hash = createHash('sha256').update(before).update(`${number}\n`).update(entry)
	return new Uint8Array(hash.digest())
}

/**
 * Entries at the end of the log, as part of the write that they are about. That write fails with 'conflict' when another came first:
 * read again and try again.
 */
export async function auditStatements(entries: readonly AuditEntry[]): Promise<Statement[]> {
	const [last] = await content().read.select().from(audit).orderBy(desc(audit.number)).limit(1)
	let [number, hash] = [last?.number ?? 0, last?.hash ?? BEGINNING]
	return entries.map(({ what, hour, review, by, reason, measure }) => {
		const entry = JSON.stringify({ what, hour, review, by, reason, measure })
		number += 1
		hash = auditHash(hash, number, entry)
		return add({ number, entry, hash })
	})
}

/** The end of the log: whoever keeps it can tell later whether anything before it was changed. Null before the first entry. */
export async function auditHead(): Promise<{ number: number; hash: string } | null> {
	const [last] = await content().read.select().from(audit).orderBy(desc(audit.number)).limit(1)
	return last ? { number: last.number, hash: Buffer.from(last.hash).toString('hex') } : null
}

const STRETCH = 1000

/** Every entry behind a number in order, with its hash as it stands. */
export async function* auditLog(from = 0): AsyncGenerator<Row> {
	for (let after = from; ; ) {
		const rows = await content()
			.read.select()
			.from(audit)
			.where(gt(audit.number, after))
			.orderBy(asc(audit.number))
			.limit(STRETCH)
		yield* rows
		const last = rows.at(-1)
		if (!last) return
		after = last.number
	}
}

/** The number of the first entry that does not follow from the one before it, or null where the whole log holds. */
export async function brokenEntry(): Promise<number | null> {
	let [expected, before] = [1, BEGINNING as Uint8Array]
	for await (const { number, entry, hash } of auditLog()) {
		const should = auditHash(before, number, entry)
		if (number !== expected || !Buffer.from(should).equals(hash)) return number
		;[expected, before] = [number + 1, hash]
	}
	return null
}
