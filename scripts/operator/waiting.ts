import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { report, review, waiting, withheld } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type Statement, statement } from '@/db/dialect/statement'
import { decrypt } from '@/lib/crypto/gcm'
import type { Ring } from '@/lib/keys/ring'

type Change = { id: Uint8Array; seen: Uint8Array; body: Uint8Array }

/** Something that is sealed under a waiting key: the id that it is bound to, its bytes, and what puts others in their place. */
interface Sealed {
	readonly id: Uint8Array
	readonly body: Uint8Array
	readonly replace: (change: Change) => Statement
}

const replaceBody = (table: typeof waiting | typeof withheld) =>
	statement<Change>((slot) =>
		content()
			.read.update(table)
			.set({ body: sql`${slot('body')}` })
			.where(and(eq(table.id, slot('id')), eq(table.body, slot('seen')))),
	)
const replaceWaiting = replaceBody(waiting)
const replaceWithheld = replaceBody(withheld)
const replaceAppeal = statement<Change>((slot) =>
	content()
		.read.update(review)
		.set({ appeal: sql`${slot('body')}` })
		.where(and(eq(review.id, slot('id')), eq(review.appeal, slot('seen')))),
)
const replaceWords = statement<Change>((slot) =>
	content()
		.read.update(report)
		.set({ words: sql`${slot('body')}` })
		.where(and(eq(report.receipt, slot('id')), eq(report.words, slot('seen')))),
)

/**
 * Brings what waits, what is withheld, and what was written to stewards under the ring's newest key; what is released, returned or
 * forgotten meanwhile is left alone.
 */
export async function closeWaitingAnew(ring: Ring): Promise<void> {
	for (const { id, body: seen, replace } of await sealed()) {
		if (decrypt(ring.current.object, seen, id)) continue
		const open = ring.decrypt(seen, id)
		if (open) await content().write([replace({ id, seen, body: ring.encrypt(open, id) })])
	}
}

async function sealed(): Promise<Sealed[]> {
	const { read } = content()
	const appeals = await read
		.select({ id: review.id, body: review.appeal })
		.from(review)
		.where(isNotNull(review.appeal))
	const words = await read
		.select({ id: report.receipt, body: report.words })
		.from(report)
		.where(isNotNull(report.words))
	return [
		...(await read.select().from(waiting)).map((row) => ({ ...row, replace: replaceWaiting })),
		...(await read.select().from(withheld)).map((row) => ({ ...row, replace: replaceWithheld })),
		...withBody(appeals, replaceAppeal),
		...withBody(words, replaceWords),
	]
}

function withBody(
	rows: readonly { id: Uint8Array; body: Uint8Array | null }[],
	replace: Sealed['replace'],
): Sealed[] {
	return rows.flatMap(({ id, body }) => (body ? [{ id, body, replace }] : []))
}
