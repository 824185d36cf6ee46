import { randomBytes } from 'node:crypto'
import { heart, mask, reply, vote } from '@/db/content/schema'
import { type Statement, statement } from '@/db/dialect/statement'
import { type CircleId, newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { publishStatements } from '@/lib/telling/release-statements'
import { newPosition } from '@/lib/time/position'
import { content } from './store'

export interface Out {
	readonly id: ThingId
	readonly position: number
}

export interface SecretToBe {
	readonly text: string
	readonly circle?: CircleId | null
	readonly language?: 'en' | 'zh'
	readonly topics?: readonly string[]
	readonly answers?: readonly string[]
	readonly hour: number
}

const addReply = statement<Omit<typeof reply.$inferInsert, 'hearts'>>((slot) =>
	content()
		.read.insert(reply)
		.values({
			secret: slot('secret'),
			number: slot('number'),
			id: slot('id'),
			mask: slot('mask'),
			hour: slot('hour'),
			text: slot('text'),
			hearts: 0,
		}),
)
const addMask = statement<typeof mask.$inferInsert>((slot) =>
	content()
		.read.insert(mask)
		.values({ secret: slot('secret'), mark: slot('mark'), number: slot('number') }),
)
const addHeart = statement<typeof heart.$inferInsert>((slot) =>
	content()
		.read.insert(heart)
		.values({ thing: slot('thing'), mark: slot('mark') }),
)
const addVote = statement<typeof vote.$inferInsert>((slot) =>
	content()
		.read.insert(vote)
		.values({ secret: slot('secret'), mark: slot('mark'), answer: slot('answer') }),
)

/** Lets secrets out without anybody who told them: for tests. */
export async function letOut(secrets: readonly SecretToBe[]): Promise<Out[]> {
	const made = secrets.map((secret) => {
		const { text, circle = null, language = 'en', topics = [], answers = [], hour } = secret
		const out = { id: newThingId(), position: newPosition(hour) }
		const card = { text, circle, language, topics, answers, colour: 1, texture: 2 }
		return { out, statements: publishStatements(out.id, card, out.position) }
	})
	await content().write(made.flatMap(({ statements }) => statements))
	return made.map(({ out }) => out)
}

/** `many` replies under a secret, "1", "2", …, each of them of somebody else. */
export function repliesUnder({ id }: Out, many: number, hour: number): Statement[] {
	const secret = thingBytes(id)
	return Array.from({ length: many }, (_, at) => at + 1).flatMap((number) => [
		addMask({ secret, mark: randomMark(), number }),
		addReply({ secret, number, id: randomMark(), mask: number, hour, text: `${number}` }),
	])
}

export const heartFor = ({ id }: Out): Statement =>
	addHeart({ thing: thingBytes(id), mark: randomMark() })

export const voteFor = ({ id }: Out, answer: number): Statement =>
	addVote({ secret: thingBytes(id), mark: randomMark(), answer })

function randomMark(): Uint8Array {
	return new Uint8Array(randomBytes(16))
}
