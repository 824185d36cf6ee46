import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import { answer, reply, secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { hourInSql, warmthOf } from '@/db/content/warmth'
import { must, type Statement, statement } from '@/db/dialect/statement'
import { circleIdOf } from '@/lib/circle/circle-queries'
import { type ThingId, thingBytes } from '@/lib/crypto/id'
import { photoNameFromBytes } from '@/lib/photo/photo-name'
import { dropWithheld, keepWithheld, type WithheldSecret, withheldBy } from '@/lib/review/withheld'
import { hourOf } from '@/lib/time/hours'
import { hourOfPosition, newPosition } from '@/lib/time/position'
import { type Veil, veilOf } from '@/lib/veil/veil'
import { cardStatements } from '../release-statements'
import { publishedSecret, unpublishStatements } from '../unpublish'

type Row = { id: Uint8Array }

const blank = statement<Row>((slot) =>
	content()
		.read.update(reply)
		.set({ text: '', withheld: 1 })
		.where(eq(reply.id, slot('id'))),
)
const fill = statement<Row & { text: string }>((slot) =>
	content()
		.read.update(reply)
		.set({ text: sql`${slot('text')}`, withheld: 0 })
		.where(eq(reply.id, slot('id'))),
)
const recount = statement<Row & { hearts: number }>((slot) =>
	content()
		.read.update(secret)
		.set({
			hearts: sql`${slot('hearts')}`,
			replies: sql`(SELECT count(*) FROM reply WHERE reply.secret = ${secret.id})`,
		})
		.where(eq(secret.id, slot('id'))),
)
const rewarm = statement<Row>((slot) =>
	content()
		.read.update(secret)
		.set({
			warmth: warmthOf(secret.hearts, sql`${secret.replies}`, hourInSql(secret.position)),
		})
		.where(eq(secret.id, slot('id'))),
)
const veilSecret = statement<Row & { veil: string }>((slot) =>
	content()
		.read.update(secret)
		.set({ veil: sql`${slot('veil')}` })
		.where(eq(secret.id, slot('id'))),
)
const veilReply = statement<Row & { veil: string }>((slot) =>
	content()
		.read.update(reply)
		.set({ veil: sql`${slot('veil')}` })
		.where(eq(reply.id, slot('id'))),
)

/** Takes a secret or a reply from everybody's eyes and keeps it whole; null where it is not there to be read. */
export async function withholdStatements(thing: ThingId): Promise<Statement[] | null> {
	const row = await publishedSecret(thing)
	if (!row) return withholdReply(thing)
	return [...unpublishStatements(row), keepWithheld(thing, await asWithheld(row))]
}

/** A secret's row and its poll's answers as they are kept while nobody may read them. */
export async function asWithheld(row: typeof secret.$inferSelect): Promise<WithheldSecret> {
	const { text, language, colour, texture, hearts, topics, photo, photoKey, photoAlt } = row
	const answers = await content()
		.read.select({ text: answer.text })
		.from(answer)
		.where(eq(answer.secret, row.id))
		.orderBy(asc(answer.number))
	return {
		kind: 'secret',
		...{ text, language, colour, texture, hearts, veil: veilOf(row.veil) },
		circle: circleIdOf(row.circle),
		topics: topics === '' ? [] : topics.split(' '),
		answers: answers.map((one) => one.text),
		hour: hourOfPosition(row.position),
		...(photo &&
			photoKey && {
				photo: {
					name: photoNameFromBytes(photo),
					key: base64(photoKey),
					alt: photoAlt ?? '',
					print: row.photoPrint ? base64(row.photoPrint) : '',
				},
			}),
	}
}

async function withholdReply(thing: ThingId): Promise<Statement[] | null> {
	const [row] = await content()
		.read.select({ text: reply.text, withheld: reply.withheld })
		.from(reply)
		.where(eq(reply.id, thingBytes(thing)))
	if (!row || row.withheld === 1) return null
	return [
		must(blank({ id: thingBytes(thing) })),
		keepWithheld(thing, { kind: 'reply', text: row.text }),
	]
}

/**
 * Gives it back: a secret with a new place in the feed, as late as its return, so that having been hidden costs it no readers; a
 * reply where it stood. Null where nothing is withheld under this id.
 */
export async function returnStatements(
	thing: ThingId,
	now: number,
	veil?: Veil,
): Promise<Statement[] | null> {
	const kept = await withheldBy(thing)
	if (!kept) return null
	const id = thingBytes(thing)
	if (kept.kind === 'reply')
		return [
			dropWithheld(thing),
			must(fill({ id, text: kept.text })),
			...(veil ? [veilReply({ id, veil })] : []),
		]
	const told = { ...kept, veil: veil ?? kept.veil }
	return [
		dropWithheld(thing),
		...cardStatements(thing, told, newPosition(hourOf(now))),
		recount({ id, hearts: kept.hearts }),
		rewarm({ id }),
	]
}

/** Puts a veil over what is out. */
export function veilStatements(thing: ThingId, veil: Veil): Statement[] {
	const id = thingBytes(thing)
	return [veilSecret({ id, veil }), veilReply({ id, veil })]
}

function base64(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('base64url')
}
