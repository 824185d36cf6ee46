import 'server-only'
import { and, desc, eq, lt } from 'drizzle-orm'
import { EVERYONE } from '@/db/content/circles'
import { secret, secretTopic, topic } from '@/db/content/schema'
import { content } from '@/db/content/store'
import type { CardPage } from '@/lib/card/card'
import { CARD_COLUMNS, toCards } from '@/lib/card/card-rows'
import { readCursor, writeCursor } from '@/lib/feed/cursor'
import { STRETCH } from '@/lib/feed/feed-queries'

export interface Topic {
	readonly name: string
	readonly secrets: number
}

const MOST_TOPICS = 100

/** The topics of `everyone`, largest first. */
export async function topics(): Promise<Topic[]> {
	return content()
		.read.select({ name: topic.name, secrets: topic.secrets })
		.from(topic)
		.where(eq(topic.circle, EVERYONE))
		.orderBy(desc(topic.secrets), desc(topic.name))
		.limit(MOST_TOPICS)
}

/** The secrets of one topic, newest first; null when `after` is no cursor. */
export async function topicPage(name: string, after?: string): Promise<CardPage | null> {
	const cursor = after === undefined ? undefined : readCursor(after)
	if (cursor === null || cursor?.warmth !== undefined) return null
	const rows = await content()
		.read.select(CARD_COLUMNS)
		.from(secretTopic)
		.innerJoin(secret, eq(secret.id, secretTopic.secret))
		.where(
			and(
				eq(secretTopic.topic, name),
				eq(secretTopic.circle, EVERYONE),
				cursor ? lt(secretTopic.position, cursor.position) : undefined,
			),
		)
		.orderBy(desc(secretTopic.position))
		.limit(STRETCH + 1)
	const shown = rows.slice(0, STRETCH)
	const last = shown.at(-1)
	const more = rows.length > STRETCH && last !== undefined
	return {
		cards: await toCards(shown),
		next: more ? writeCursor({ position: last.position }) : null,
	}
}
