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
import { reviewOfThing } from '@/lib/review/review'
import { dropWithheld, withheldBy } from '@/lib/review/withheld'
import { errandStatement } from '@/lib/vault/outbox'
import { hushErrand } from '@/lib/vault/stir'
import { whileMoving } from '@/lib/vault/while-moving'
import { forgetErrands } from './forget'
import { holdBackStatements, undecided } from './review/hold-back'
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
const BELOW_A_SECRET = ['reply', 'answer', 'vote', 'starter'].map((table) =>
	dropRowsOf(table, 'secret'),
)
const dropMasks = dropRowsOf('mask', 'secret')
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

/**
 * Deletes a member's own secret with all that stands under it, or their own reply. A stranger's is `gone`. What was reported and is not
 * decided goes from everybody's eyes, and is held back for stewards until it is.
 */
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
	try {
		const isDone = await whileMoving(async () => {
			const statements = await deletion(member, thing, place?.thread ?? null)
			if (statements) await content().write(statements)
			return statements !== null
		})
		if (!isDone) return refused('gone')
	} catch (error) {
		return refusalOf(error, { unmet: 'gone' })
	}
	changed({ thread, circle })
	return done({ thread })
}

/** `above` is the secret over a reply; null for a secret, and the answer for what is not there. */
async function deletion(
	member: MemberSecret,
	thing: ThingId,
	above: ThingId | null,
): Promise<Statement[] | null> {
	const open = await undecided(thing, above ? 'reply' : 'secret')
	const isOpen = open.some((one) => one.thing === thing)
	const left: Left = { photo: isOpen, masks: open.length > 0 }
	const gone = above ? replyStatements(thing, above) : await secretStatements(thing, left)
	if (!gone) return null
	return [
		...gone,
		...(await holdBackStatements(open)),
		...(above ? [] : [errandStatement(hushErrand(thing))]),
		...(await forgetErrands(member, [thing], isOpen ? 'keep' : 'drop')),
	]
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

/** What a deletion leaves for those who are still to decide: the photo of what was reported, and who is a party in its thread. */
interface Left {
	readonly photo: boolean
	readonly masks: boolean
}

/** Everything that a secret's release and its readers wrote, or null when there is no such secret. */
export async function secretStatements(
	thing: ThingId,
	left: Left = { photo: false, masks: false },
): Promise<Statement[] | null> {
	const row = await publishedSecret(thing)
	const withheld = row ? null : await undeleted(thing)
	if (!row && withheld?.kind !== 'secret') return null
	const name = row ? row.photo : withheld?.kind === 'secret' && withheld.photo?.name
	const photo = typeof name === 'string' ? photoNameBytes(name) : name
	return [
		...(row ? unpublishStatements(row) : [dropWithheld(thing)]),
		...(photo && !left.photo ? dropPhoto(photo) : []),
		...belowStatements(thing),
		...(left.masks ? [] : [dropMasks({ id: thingBytes(thing) })]),
	]
}

/** What its teller deleted before it was decided is not theirs to delete again. */
async function undeleted(thing: ThingId) {
	return (await reviewOfThing(thing))?.deleted ? null : withheldBy(thing)
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
