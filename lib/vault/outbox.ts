import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { outbox } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { prepared } from '@/db/dialect/prepared'
import { must, type Statement, statement } from '@/db/dialect/statement'
import type { Errand } from './errand'
import { LabelMap } from './label-map'

type Row = { k: Uint8Array; b: Uint8Array }

const add = statement<Row>((slot) =>
	content()
		.read.insert(outbox)
		.values({ k: slot('k'), b: slot('b') }),
)

const addOrReplace = statement<Row>((slot) =>
	content()
		.read.insert(outbox)
		.values({ k: slot('k'), b: slot('b') })
		.onConflictDoUpdate({ target: outbox.k, set: { b: sql`excluded.b` } }),
)

const replaceSeen = statement<Row & { seen: Uint8Array }>((slot) =>
	content()
		.read.update(outbox)
		.set({ b: sql`${slot('b')}` })
		.where(and(eq(outbox.k, slot('k')), eq(outbox.b, slot('seen')))),
)

const drop = statement<Row>((slot) =>
	content()
		.read.delete(outbox)
		.where(and(eq(outbox.k, slot('k')), eq(outbox.b, slot('b')))),
)

/**
 * Puts an errand into the outbox, as part of the write it belongs to. That write fails with 'conflict' when another
 * errand for the place waits, with 'unmet' when the one that was seen there is gone: read again and try again.
 */
export function errandStatement({ k, b, over }: Errand): Statement {
	if (over === 'none') return add({ k, b })
	return over === 'any' ? addOrReplace({ k, b }) : must(replaceSeen({ k, b, seen: over }))
}

/** Takes exactly this errand out again; 'unmet' when it changed or moved. */
export function dropErrandStatement(k: Uint8Array, b: Uint8Array): Statement {
	return must(drop({ k, b }))
}

/** The same without the demand: what the keeper says of errands it has done. */
export function doneErrandStatement(k: Uint8Array, b: Uint8Array): Statement {
	return drop({ k, b })
}

/** The bytes that wait at each of these labels, or null. */
export async function pendingErrands(
	labels: readonly Uint8Array[],
): Promise<(Uint8Array | null)[]> {
	const slots = Object.fromEntries(labels.map((label, at) => [`k${at}`, label]))
	const rows = await lookUp(labels.length)(content().read, slots)
	const found = new LabelMap<Uint8Array>()
	for (const { k, b } of rows) found.set(k, b)
	return labels.map((label) => found.get(label) ?? null)
}

const lookUps = new Map<number, ReturnType<typeof prepared<Row>>>()

/** Every telling looks here for a handful of labels: a prepared query for each number of them. */
function lookUp(count: number) {
	let query = lookUps.get(count)
	if (!query) {
		const slots = Array.from({ length: count }, (_, at) => sql.placeholder(`k${at}`))
		query = prepared(`pending_${count}`, (read) =>
			read.select().from(outbox).where(inArray(outbox.k, slots)),
		)
		lookUps.set(count, query)
	}
	return query
}
