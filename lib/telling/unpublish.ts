import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { secret, secretTopic } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { words } from '@/db/content/words'
import { rawStatement } from '@/db/dialect/raw-statement'
import { must, type Statement, statement } from '@/db/dialect/statement'
import { type ThingId, thingBytes } from '@/lib/crypto/id'

type SecretRow = typeof secret.$inferSelect

const dropSecret = statement<{ id: Uint8Array }>((slot) =>
	content()
		.read.delete(secret)
		.where(eq(secret.id, slot('id'))),
)
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

/** The row of a secret that is out, or null. */
export async function publishedSecret(thing: ThingId): Promise<SecretRow | null> {
	const [row] = await content()
		.read.select()
		.from(secret)
		.where(eq(secret.id, thingBytes(thing)))
	return row ?? null
}

/** Takes a secret out of every feed, search and topic; what stands under it, its photo and its poll's answers stay. */
export function unpublishStatements({ id, circle, position, topics }: SecretRow): Statement[] {
	return [
		must(dropSecret({ id })),
		dropWords({ position }),
		...(topics === '' ? [] : topics.split(' ')).flatMap((topic) => [
			dropTopic({ topic, circle, position }),
			uncountTopic({ topic, circle }),
			dropEmptyTopic({ topic, circle }),
		]),
	]
}
