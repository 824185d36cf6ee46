import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { asc, desc, gt } from 'drizzle-orm'
import { audit } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type Statement, statement } from '@/db/dialect/statement'
import type { ThingId } from '@/lib/crypto/id'
import { type Measure, removes } from './measure'
import type { Reason } from './reason'

/** What happened to a review, or that a seat was taken back, with which all votes that settled nothing are void: no thing, no text, no person. */
export interface AuditEntry {
	readonly what: 'opened' | 'hidden' | 'voted' | 'decided' | 'appealed' | 'lapsed' | 'unseated'
	/** Hours since 1970. */
	readonly hour: number
	/** None where a seat was taken back: which it was, and whose, the log does not say. */
	readonly review?: ThingId
	/** A steward's handle within this review alone. */
	readonly by?: string
	readonly reason?: Reason
	readonly measure?: Measure
}

/**
 * What anybody may read of it: the day, for an hour would tie together what one steward decided within it, and would find the entry of
 * a secret that somebody saw vanish; nothing of what a single steward said; and no more of a sanction than that the thing was removed.
 * `inside` is the SHA-256 of all that is left out, with a salt.
 */
interface PublicEntry {
	readonly what: AuditEntry['what']
	/** Days since 1970. */
	readonly day: number
	readonly review: string
	readonly reason: string
	readonly measure: string
	readonly inside: string
}

type Row = typeof audit.$inferSelect

const add = statement<Row>((slot) =>
	content()
		.read.insert(audit)
		.values({
			number: slot('number'),
			entry: slot('entry'),
			hash: slot('hash'),
			inside: slot('inside'),
		}),
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
	return entries.map((one) => {
		const inside = JSON.stringify({ ...one, salt: randomBytes(16).toString('hex') })
		const entry = JSON.stringify(publicOf(one, inside))
		number += 1
		hash = auditHash(hash, number, entry)
		return add({ number, entry, hash, inside })
	})
}

function publicOf(
	{ what, hour, review, reason, measure }: AuditEntry,
	inside: string,
): PublicEntry {
	const isVote = what === 'voted'
	const shown = measure && removes(measure) ? 'remove' : (measure ?? '')
	return {
		...{ what, review: review ?? '', day: Math.floor(hour / 24) },
		...{ reason: isVote ? '' : (reason ?? ''), measure: isVote ? '' : shown },
		inside: commitmentTo(inside),
	}
}

function commitmentTo(inside: string): string {
	return createHash('sha256').update(inside).digest('hex')
}

/** All of an entry, for this side of the log alone. */
export function entryOf({ entry, inside }: Row): AuditEntry {
	return JSON.parse(inside || entry) as AuditEntry
}

/** The end of the log: whoever keeps it can tell later whether anything before it was changed or cut off. Null before the first entry. */
export async function auditHead(): Promise<KeptEnd | null> {
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

/** An end of the log that somebody kept, and when it was the end. */
export interface KeptEnd {
	readonly number: number
	readonly hash: string
}

/**
 * The number of the first entry that does not follow from the one before it, that says otherwise inside, or that is no longer what an
 * earlier end of the log was; null where the whole log holds. Without such an end nobody can tell that entries were cut off behind it.
 */
export async function brokenEntry(kept?: KeptEnd): Promise<number | null> {
	let [expected, before] = [1, BEGINNING as Uint8Array]
	for await (const row of auditLog()) {
		const { number, entry, hash, inside } = row
		const should = auditHash(before, number, entry)
		const follows = number === expected && Buffer.from(should).equals(hash)
		const { inside: commitment } = JSON.parse(entry) as Partial<PublicEntry>
		const holds = commitment === undefined || commitment === commitmentTo(inside)
		const isKept = number !== kept?.number || Buffer.from(hash).toString('hex') === kept.hash
		if (!follows || !holds || !isKept) return number
		;[expected, before] = [number + 1, hash]
	}
	return kept && kept.number >= expected ? expected : null
}
