import 'server-only'
import { desc, inArray } from 'drizzle-orm'
import { circleWord, EVERYONE } from '@/db/content/circles'
import { secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { words } from '@/db/content/words'
import type { CardPage } from '@/lib/card/card'
import { CARD_COLUMNS, toCards } from '@/lib/card/card-rows'
import { readCursor, writeCursor } from '@/lib/feed/cursor'
import { STRETCH } from '@/lib/feed/feed-queries'
import { phrasesOf } from './spaced'

const NOTHING: CardPage = { cards: [], next: null }

/** Secrets that hold every phrase of the query, newest first; null when `after` is no cursor. */
export async function searchPage(query: string, after?: string): Promise<CardPage | null> {
	const cursor = after === undefined ? { position: Number.MAX_SAFE_INTEGER } : readCursor(after)
	if (cursor === null || cursor.warmth !== undefined) return null
	const phrases = phrasesOf(query)
	if (phrases.length === 0) return NOTHING
	const match = words.matchOf(circleWord(EVERYONE), phrases)
	const found = await content().rows<{ position: number }>(
		words.findWords(match, cursor.position, STRETCH + 1),
	)
	const positions = found.slice(0, STRETCH).map(({ position }) => position)
	const last = positions.at(-1)
	const more = found.length > STRETCH && last !== undefined
	return { cards: await cardsAt(positions), next: more ? writeCursor({ position: last }) : null }
}

async function cardsAt(positions: number[]) {
	if (positions.length === 0) return []
	const rows = await content()
		.read.select(CARD_COLUMNS)
		.from(secret)
		.where(inArray(secret.position, positions))
		.orderBy(desc(secret.position))
	return toCards(rows)
}
