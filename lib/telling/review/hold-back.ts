import 'server-only'
import { and, eq, ne, sql } from 'drizzle-orm'
import { review } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { rawStatement } from '@/db/dialect/raw-statement'
import { must, type Statement, statement } from '@/db/dialect/statement'
import { type ThingId, thingBytes } from '@/lib/crypto/id'
import { photoNameBytes } from '@/lib/photo/photo-name'
import { dropPhoto } from '@/lib/photo/photo-statements'
import { type Review, reviewOf } from '@/lib/review/review'
import { dropWithheld, keepWithheld, type Withheld } from '@/lib/review/withheld'
import { whatWasSaid } from './said'

const setDeleted = statement<{ id: Uint8Array }>((slot) =>
	content()
		.read.update(review)
		.set({ hidden: 2 })
		.where(and(eq(review.id, slot('id')), ne(review.state, 'closed'), ne(review.hidden, 2))),
)
const dropMasksOfNothing = rawStatement<{ thread: Uint8Array }>(
	(slot) => sql`DELETE FROM mask WHERE secret = ${slot('thread')}
		AND NOT EXISTS (SELECT 1 FROM secret WHERE id = ${slot('thread')})
		AND NOT EXISTS (SELECT 1 FROM withheld WHERE id = ${slot('thread')})
		AND NOT EXISTS (SELECT 1 FROM review WHERE thread = ${slot('thread')} AND state <> 'closed')`,
)

/** What stewards have not decided yet of a secret with all that stands under it, or of a reply; without what was deleted before. */
export async function undecided(thing: ThingId, kind: 'secret' | 'reply'): Promise<Review[]> {
	const about = kind === 'secret' ? review.thread : review.thing
	const rows = await content()
		.read.select()
		.from(review)
		.where(and(eq(about, thingBytes(thing)), ne(review.state, 'closed'), ne(review.hidden, 2)))
	return rows.map(reviewOf)
}

/**
 * Beside the deletion of what these are about: keeps each of them sealed until it is decided, for stewards alone. Whoever deletes what was
 * reported takes it from everybody's eyes at once, and not themselves out of reach. 'unmet' where one was decided meanwhile.
 */
export async function holdBackStatements(reviews: readonly Review[]): Promise<Statement[]> {
	const statements: Statement[] = []
	for (const { id, thing } of reviews) {
		const said = await whatWasSaid(thing)
		if (said) statements.push(keepWithheld(thing, said), must(setDeleted({ id: thingBytes(id) })))
	}
	return statements
}

/** What was held back goes for good; the masks of its thread too, once nothing of it is left to decide. Behind what ends the review. */
export function letGoStatements(
	{ thing, thread }: Pick<Review, 'thing' | 'thread'>,
	said: Withheld | null,
): Statement[] {
	const photo = said?.kind === 'secret' && said.photo
	return [
		...(said ? [dropWithheld(thing)] : []),
		...(photo ? dropPhoto(photoNameBytes(photo.name)) : []),
		dropMasksOfNothing({ thread: thingBytes(thread) }),
	]
}
