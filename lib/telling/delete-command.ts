import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { secret, secretTopic } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { hourInSql, warmthOf } from '@/db/content/warmth'
import { words } from '@/db/content/words'
import { rawStatement } from '@/db/dialect/raw-statement'
import { must, type Statement, statement } from '@/db/dialect/statement'
import { circleOfThread } from '@/lib/circle/circle-queries'
import { parseThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { changed } from '@/lib/kept/changes'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { maskNumber, placeOfReply } from '@/lib/mark/own'
import { done, type Outcome, refused } from '@/lib/outcome'
import { dropPhoto } from '@/lib/photo/photo-statements'
import { errandStatement } from '@/lib/vault/outbox'
import { hushErrand } from '@/lib/vault/stir'
import { whileMoving } from '@/lib/vault/while-moving'
import { forgetErrands } from './forget'
import { refusalOf } from './write-outcome'

type Row = { id: Uint8Array }

const dropHeartsOfReplies = rawStatement<Row>(
	(slot) =>
		sql`DELETE FROM heart WHERE thing IN (SELECT id FROM reply WHERE secret = ${slot('id')})`,
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
const dropSecret = dropRowsOf('secret', 'id')
const dropReply = dropRowsOf('reply', 'id')
const dropWords = rawStatement<{ position: number }>((slot) => words.dropWords(slot('position')))
const dropTopic = statement<{ topic: string; circle: Uint8Array; position: number }>((slot) =>
	content()
		.read.delete(secretTopic)
		.where(
			and(
				eq(secretTopic.topic, slot('topic')),
				eq(secretTopic.circle, slot('circle')),
				eq(secretTopic.position, slot('position')),
			),
		),
)
const uncountTopic = rawStatement<{ topic: string; circle: Uint8Array }>(
	(slot) =>
		sql`UPDATE topic SET secrets = secrets - 1 WHERE circle = ${slot('circle')} AND name = ${slot('topic')}`,
)
const dropEmptyTopic = rawStatement<{ topic: string; circle: Uint8Array }>(
	(slot) =>
		sql`DELETE FROM topic WHERE circle = ${slot('circle')} AND name = ${slot('topic')} AND secrets <= 0`,
)
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
	return [must(dropReply({ id })), dropHearts({ id }), cool({ id: thingBytes(thread) })]
}

/** Everything that a secret's release and its readers wrote, or null when there is no such secret. */
export async function secretStatements(thing: ThingId): Promise<Statement[] | null> {
	const id = thingBytes(thing)
	const [row] = await content()
		.read.select({
			circle: secret.circle,
			position: secret.position,
			topics: secret.topics,
			photo: secret.photo,
		})
		.from(secret)
		.where(eq(secret.id, id))
	if (!row) return null
	const { circle, position } = row
	const topics = row.topics === '' ? [] : row.topics.split(' ')
	return [
		must(dropSecret({ id })),
		...(row.photo ? dropPhoto(row.photo) : []),
		dropHearts({ id }),
		dropHeartsOfReplies({ id }),
		...BELOW_A_SECRET.map((drop) => drop({ id })),
		dropWords({ position }),
		...topics.flatMap((topic) => [
			dropTopic({ topic, circle, position }),
			uncountTopic({ topic, circle }),
			dropEmptyTopic({ topic, circle }),
		]),
	]
}
