import 'server-only'
import { asc, inArray } from 'drizzle-orm'
import { answer, secret } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type CircleView, EVERYONES } from '@/lib/circle/circle'
import { circleIdOf, circlesByIds } from '@/lib/circle/circle-queries'
import { type CircleId, thingIdFromBytes } from '@/lib/crypto/id'
import { photoNameFromBytes } from '@/lib/photo/photo-name'
import { hourOfPosition } from '@/lib/time/position'
import { veilOf } from '@/lib/veil/veil'
import type { Card, PollAnswer } from './card'

/** The columns of a card, in the order that every reading query selects. */
export const CARD_COLUMNS = {
	id: secret.id,
	circle: secret.circle,
	language: secret.language,
	position: secret.position,
	text: secret.text,
	colour: secret.colour,
	texture: secret.texture,
	topics: secret.topics,
	answers: secret.answers,
	hearts: secret.hearts,
	replies: secret.replies,
	photo: secret.photo,
	photoAlt: secret.photoAlt,
	veil: secret.veil,
}

export type CardRow = {
	[K in keyof typeof CARD_COLUMNS]: ValueOf<(typeof CARD_COLUMNS)[K]['_']>
}

type ValueOf<C extends { data: unknown; notNull: boolean }> = C['notNull'] extends true
	? C['data']
	: C['data'] | null

/** Rows as cards; more queries fetch poll answers and circles, only when a row has them. */
export async function toCards(rows: readonly CardRow[]): Promise<Card[]> {
	const polls = await pollsOf(rows.filter((row) => row.answers > 0))
	const circles = await circlesOf(rows)
	return rows.map((row) =>
		toCard(row, circles.get(circleIdOf(row.circle)), polls.get(thingIdFromBytes(row.id)) ?? null),
	)
}

async function circlesOf(rows: readonly CardRow[]): Promise<Map<CircleId | null, CircleView>> {
	const ids = new Set(rows.map((row) => circleIdOf(row.circle)))
	const circles = await circlesByIds([...ids].filter((id) => id !== null))
	return new Map<CircleId | null, CircleView>([...circles, [null, EVERYONES]])
}

function toCard(
	row: CardRow,
	circle: CircleView | undefined,
	poll: readonly PollAnswer[] | null,
): Card {
	return {
		id: thingIdFromBytes(row.id),
		circle: circle ?? EVERYONES,
		language: row.language,
		text: row.text,
		topics: row.topics === '' ? [] : row.topics.split(' '),
		colour: row.colour,
		texture: row.texture,
		hour: hourOfPosition(row.position),
		hearts: row.hearts,
		replies: row.replies,
		poll,
		photo: row.photo ? { name: photoNameFromBytes(row.photo), alt: row.photoAlt ?? '' } : null,
		veil: veilOf(row.veil),
	}
}

async function pollsOf(rows: readonly CardRow[]): Promise<Map<string, PollAnswer[]>> {
	const polls = new Map<string, PollAnswer[]>()
	if (rows.length === 0) return polls
	const ids = rows.map((row) => row.id)
	const answers = await content()
		.read.select()
		.from(answer)
		.where(inArray(answer.secret, ids))
		.orderBy(asc(answer.secret), asc(answer.number))
	for (const { secret, number, text, votes } of answers) {
		const id = thingIdFromBytes(secret)
		const poll = polls.get(id) ?? []
		poll.push({ number, text, votes })
		polls.set(id, poll)
	}
	return polls
}
