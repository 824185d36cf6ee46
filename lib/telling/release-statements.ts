import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { circleWord } from '@/db/content/circles'
import { answer, mask, secret, secretTopic, topic, waiting } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { warmthOf } from '@/db/content/warmth'
import { words } from '@/db/content/words'
import { rawStatement } from '@/db/dialect/raw-statement'
import { must, type Statement, statement } from '@/db/dialect/statement'
import { circleBytesOf } from '@/lib/circle/circle-queries'
import { type ThingId, thingBytes } from '@/lib/crypto/id'
import { photoNameBytes } from '@/lib/photo/photo-name'
import { spaced } from '@/lib/search/spaced'
import { hourOf } from '@/lib/time/hours'
import { hourOfPosition, newPosition } from '@/lib/time/position'
import type { Veil } from '@/lib/veil/veil'
import type { WaitingSecret } from './waiting-secret'

type SecretRow = Omit<typeof secret.$inferInsert, 'warmth' | 'hearts' | 'replies'> & {
	hour: number
}

const addSecret = statement<SecretRow>((slot) =>
	content()
		.read.insert(secret)
		.values({
			id: slot('id'),
			circle: slot('circle'),
			language: slot('language'),
			position: slot('position'),
			text: slot('text'),
			colour: slot('colour'),
			texture: slot('texture'),
			topics: slot('topics'),
			answers: slot('answers'),
			photo: slot('photo'),
			photoKey: slot('photoKey'),
			photoAlt: slot('photoAlt'),
			photoPrint: slot('photoPrint'),
			veil: slot('veil'),
			hearts: 0,
			replies: 0,
			warmth: warmthOf(0, 0, slot('hour')),
		}),
)
/** Puts a mask into a thread; number 0 is the teller's. */
export const addMask = statement<typeof mask.$inferInsert>((slot) =>
	content()
		.read.insert(mask)
		.values({ secret: slot('secret'), mark: slot('mark'), number: slot('number') }),
)
const addAnswer = statement<Omit<typeof answer.$inferInsert, 'votes'>>((slot) =>
	content()
		.read.insert(answer)
		.values({ secret: slot('secret'), number: slot('number'), text: slot('text'), votes: 0 }),
)
const addTopic = statement<typeof secretTopic.$inferInsert>((slot) =>
	content()
		.read.insert(secretTopic)
		.values({
			topic: slot('topic'),
			circle: slot('circle'),
			position: slot('position'),
			secret: slot('secret'),
		}),
)
const countTopic = statement<{ circle: Uint8Array; name: string }>((slot) =>
	content()
		.read.insert(topic)
		.values({ circle: slot('circle'), name: slot('name'), secrets: 1 })
		.onConflictDoUpdate({
			target: [topic.circle, topic.name],
			set: { secrets: sql`${topic.secrets} + 1` },
		}),
)
const addWords = rawStatement<{ position: number; words: string; circle: string }>((slot) =>
	words.addWords(slot('position'), slot('words'), slot('circle')),
)
const stopWaiting = statement<{ id: Uint8Array }>((slot) =>
	content()
		.read.delete(waiting)
		.where(eq(waiting.id, slot('id'))),
)

/** Everything that a secret's coming out writes; a secret that was taken back meanwhile makes it 'unmet'. */
export function releaseStatements(id: ThingId, told: WaitingSecret, now: number): Statement[] {
	const hour = hourOf(now)
	const mark = new Uint8Array(Buffer.from(told.tellerMark, 'base64url'))
	return [
		must(stopWaiting({ id: thingBytes(id) })),
		...publishStatements(id, told, newPosition(hour)),
		addMask({ secret: thingBytes(id), mark, number: 0 }),
	]
}

/** What is read of a secret; without a circle it is everyone's. */
type Published = Omit<WaitingSecret, 'releaseAt' | 'tellerMark' | 'company' | 'circle' | 'veil'> &
	Partial<Pick<WaitingSecret, 'circle'>> & { readonly veil?: Veil }

/** The readable part of a secret: card, words, topics and answers. */
export function publishStatements(id: ThingId, told: Published, position: number): Statement[] {
	const secret = thingBytes(id)
	return [
		...cardStatements(id, told, position),
		...told.answers.map((text, at) => addAnswer({ secret, number: at + 1, text })),
	]
}

/** The same without its poll's answers: they stay where they are while a secret is withheld. */
export function cardStatements(id: ThingId, told: Published, position: number): Statement[] {
	const row = thingBytes(id)
	const { text, language, topics, colour, texture, answers, photo, veil = '' } = told
	const circle = circleBytesOf(told.circle ?? null)
	const searched = spaced([text, ...answers, ...topics].join('\n'))
	return [
		addSecret({
			id: row,
			circle,
			language,
			position,
			hour: hourOfPosition(position),
			text,
			colour,
			texture,
			topics: topics.join(' '),
			answers: answers.length,
			photo: photo ? photoNameBytes(photo.name) : null,
			photoKey: photo ? new Uint8Array(Buffer.from(photo.key, 'base64url')) : null,
			photoAlt: photo?.alt ?? null,
			photoPrint: photo?.print ? new Uint8Array(Buffer.from(photo.print, 'base64url')) : null,
			veil,
		}),
		addWords({ position, words: searched, circle: circleWord(circle) }),
		...topics.flatMap((name) => [
			addTopic({ topic: name, circle, position, secret: row }),
			countTopic({ circle, name }),
		]),
	]
}
