import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { answer, vote } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { must, statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { type MayRead, ONLY_PUBLIC, readableCircle } from '@/lib/circle/circle-queries'
import { parseThingId, thingBytes } from '@/lib/crypto/id'
import { changed } from '@/lib/kept/changes'
import { type MemberSecret, voteMark } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { refusalOf } from '@/lib/telling/write-outcome'

/** `<secret>.<number of the answer>`, as the buttons of a poll send it. */
const CHOICE = /^([\w-]{22})\.([1-4])$/

const add = statement<{ secret: Uint8Array; mark: Uint8Array; answer: number }>((slot) =>
	content()
		.read.insert(vote)
		.values({ secret: slot('secret'), mark: slot('mark'), answer: slot('answer') }),
)
const count = statement<{ secret: Uint8Array; answer: number }>((slot) =>
	content()
		.read.update(answer)
		.set({ votes: sql`${answer.votes} + 1` })
		.where(and(eq(answer.secret, slot('secret')), eq(answer.number, slot('answer')))),
)

/** One vote of a member in a poll; it is final, so a second one changes nothing. */
export async function castVote(
	member: MemberSecret,
	input: { choice: string },
	mayRead: MayRead = ONLY_PUBLIC,
): Promise<Outcome> {
	const [, id = '', number] = CHOICE.exec(input.choice) ?? []
	const thread = parseThingId(id)
	if (!thread) return refused('badInput')
	const circle = await readableCircle(thread, mayRead)
	if (!circle) return refused('gone')
	const row = { secret: thingBytes(thread), answer: Number(number) }
	try {
		await content().write([must(count(row)), add({ ...row, mark: voteMark(member, thread) })])
	} catch (error) {
		if (error instanceof WriteFailure && error.reason === 'conflict') return done()
		return refusalOf(error, { unmet: 'gone' })
	}
	changed({ thread, circle: circle.id })
	return done()
}
