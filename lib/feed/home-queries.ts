import 'server-only'
import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { prepared } from '@/db/dialect/prepared'
import type { CardPage } from '@/lib/card/card'
import { CARD_COLUMNS, toCards } from '@/lib/card/card-rows'
import { circlesByIds } from '@/lib/circle/circle-queries'
import { type CircleId, thingBytes } from '@/lib/crypto/id'
import { readCursor, writeCursor } from './cursor'
import { STRETCH } from './feed-queries'

const newest = prepared('home_newest', (read) =>
	read
		.select(CARD_COLUMNS)
		.from(secret)
		.where(
			and(
				eq(secret.circle, sql.placeholder('circle')),
				lt(secret.position, sql.placeholder('before')),
			),
		)
		.orderBy(desc(secret.position))
		.limit(STRETCH + 1),
)

/**
 * One stretch of what is told in all of these circles, newest first. Each circle is asked for its newest by the index, and the answers are
 * merged: one question over all of them would sort every secret that they hold. What is no cursor begins at the top.
 */
export async function homePage(circles: readonly CircleId[], after?: string): Promise<CardPage> {
	const cursor = after === undefined ? null : readCursor(after)
	const before = cursor?.position ?? Number.MAX_SAFE_INTEGER
	const views = await circlesByIds(circles)
	const shown = circles.filter((circle) => views.get(circle)?.shown)
	const answers = await Promise.all(
		shown.map((circle) => newest(content().read, { circle: thingBytes(circle), before })),
	)
	const rows = answers.flat().sort((one, other) => other.position - one.position)
	const stretch = rows.slice(0, STRETCH)
	const last = stretch.at(-1)
	const more = rows.length > STRETCH && last !== undefined
	return {
		cards: await toCards(stretch),
		next: more ? writeCursor({ position: last.position }) : null,
	}
}
