import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { hourInSql, warmthOf } from '@/db/content/warmth'
import { rawStatement } from '@/db/dialect/raw-statement'
import { must, type Statement, statement } from '@/db/dialect/statement'
import { circleOfThread } from '@/lib/circle/circle-queries'
import { parseThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { changed } from '@/lib/kept/changes'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { maskNumber, placeOfReply } from '@/lib/mark/own'
import { done, type Outcome, refused } from '@/lib/outcome'
import { photoNameBytes } from '@/lib/photo/photo-name'
import { dropPhoto } from '@/lib/photo/photo-statements'
import { dropWithheld, withheldBy } from '@/lib/review/withheld'
import { errandStatement } from '@/lib/vault/outbox'
import { hushErrand } from '@/lib/vault/stir'
import { whileMoving } from '@/lib/vault/while-moving'
import { forgetErrands } from './forget'
import { publishedSecret, unpublishStatements } from './unpublish'
import { refusalOf } from './write-outcome'

type Row = { id: Uint8Array }

const dropHeartsOfReplies = rawStatement<Row>(
	(slot) =>
		sql`DELETE FROM heart WHERE thing IN (SELECT id FROM reply WHERE secret = ${slot('id')})`,
)
const dropWithheldReplies = rawStatement<Row>(
	(slot) =>
		sql`DELETE FROM withheld WHERE id IN (SELECT id FROM reply WHERE secret = ${slot('id')})`,
)
const dropRowsOf = (table: string, column: string) =>
	rawStatement<Row>(
		(slot) =>
			sql`DELETE FROM ${sql.identifier(table)} WHERE ${sql.identifier(column)} = ${slot('id')}`,
	)
const dropHearts = dropRowsOf('heart', 'thing')
const BELOW_A_SECRET = ['reply', 'mask', 'answer', 'vote', 'starter'].map((table) =>
	dropRowsOf(table, 'secret'),
)
const dropReply = dropRowsOf('reply', 'id')
const dropWithheldReply = dropRowsOf('withheld', 'id')
const cool = statement<Row>((slot) =>
	content()
		.read.update(secret)
		.set({
			replies: sql`${secret.replies} - 1`,
			warmth: warmthOf(secret.hearts, sql`(${secret.replies} - 1)`, hourInSql(secret.position)),
		})
		.where(eq(secret.id, slot('id'))),
)

/** Deletes a member's own secret with all that stands under it, or their own reply. A stranger's is `gone`. */
export async function deleteThing(
	member: MemberSecret,
	input: { thing: string },
): Promise<Outcome<{ thread: ThingId }>> {
	const thing = parseThingId(input.thing)
	if (!thing) return refused('badInput')
	const place = await placeOfReply(thing)
	const thread = place?.thread ?? thing
	if ((await maskNumber(member, thread)) !== (place ? place.mask : 0)) return refused('gone')
	const circle = await circleOfThread(thread)
	const statements = place ? replyStatements(thing, thread) : await secretStatements(thing)
	if (!statements) return refused('gone')
	const silence = place ? [] : [errandStatement(hushErrand(thing))]
	try {
		await whileMoving(async () => {
			await content().write([...statements, ...silence, ...(await forgetErrands(member, [thing]))])
		})
	} catch (error) {
		return refusalOf(error, { unmet: 'gone' })
	}
	changed({ thread, circle })
	return done({ thread })
}

function replyStatements(thing: ThingId, thread: ThingId): Statement[] {
	const id = thingBytes(thing)
	return [
		must(dropReply({ id })),
		dropHearts({ id }),
		cool({ id: thingBytes(thread) }),
		dropWithheldReply({ id }),
	]
}

/** Everything that a secret's release and its readers wrote, or null when there is no such secret. */
export async function secretStatements(thing: ThingId): Promise<Statement[] | null> {
	const row = await publishedSecret(thing)
	if (row)
		return [
			...unpublishStatements(row),
			...(row.photo ? dropPhoto(row.photo) : []),
			...belowStatements(thing),
		]
	const withheld = await withheldBy(thing)
	if (withheld?.kind !== 'secret') return null
	const photo = withheld.photo && dropPhoto(photoNameBytes(withheld.photo.name))
	return [dropWithheld(thing), ...(photo ?? []), ...belowStatements(thing)]
}

function belowStatements(thing: ThingId): Statement[] {
	const id = thingBytes(thing)
	return [
		dropHearts({ id }),
		dropWithheldReplies({ id }),
		dropHeartsOfReplies({ id }),
		...BELOW_A_SECRET.map((drop) => drop({ id })),
	]
}
