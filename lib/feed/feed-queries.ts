import 'server-only'
import { and, desc, eq, lt, type SQL, sql } from 'drizzle-orm'
import { secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import type { CardPage, ToldIn } from '@/lib/card/card'
import { CARD_COLUMNS, toCards } from '@/lib/card/card-rows'
import { circleBytesOf } from '@/lib/circle/circle-queries'
import type { CircleId } from '@/lib/crypto/id'
import { type Cursor, readCursor, writeCursor } from './cursor'

/** Cards in one stretch of a feed. */
export const STRETCH = 30

export type Sort = 'new' | 'warm'

export interface FeedRequest {
	/** Null for everyone's. Whoever asks must have seen that the reader may read it. */
	readonly circle?: CircleId | null
	readonly language: ToldIn | 'all'
	readonly sort: Sort
	readonly after?: string | undefined
}

/** One stretch of a circle's feed, or null when `after` is no cursor of this feed. */
export async function feedPage({
	circle = null,
	language,
	sort,
	after,
}: FeedRequest): Promise<CardPage | null> {
	const cursor = after === undefined ? undefined : readCursor(after)
	if (cursor === null || (cursor && (cursor.warmth !== undefined) !== (sort === 'warm')))
		return null
	const rows = await content()
		.read.select({ ...CARD_COLUMNS, warmth: secret.warmth })
		.from(secret)
		.where(and(eq(secret.circle, circleBytesOf(circle)), inLanguage(language), beyond(cursor)))
		.orderBy(...(sort === 'warm' ? [desc(secret.warmth)] : []), desc(secret.position))
		.limit(STRETCH + 1)
	const shown = rows.slice(0, STRETCH)
	const last = shown.at(-1)
	const more = rows.length > STRETCH && last !== undefined
	return { cards: await toCards(shown), next: more ? writeCursor(endOf(last, sort)) : null }
}

function inLanguage(language: ToldIn | 'all'): SQL | undefined {
	return language === 'all' ? undefined : eq(secret.language, language)
}

function beyond(cursor: Cursor | undefined): SQL | undefined {
	if (!cursor) return undefined
	if (cursor.warmth === undefined) return lt(secret.position, cursor.position)
	return sql`(${secret.warmth}, ${secret.position}) < (${cursor.warmth}, ${cursor.position})`
}

function endOf(row: { position: number; warmth: number }, sort: Sort): Cursor {
	return sort === 'warm'
		? { position: row.position, warmth: row.warmth }
		: { position: row.position }
}
