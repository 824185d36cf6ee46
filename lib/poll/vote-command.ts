import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { answer, vote } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { must, statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { parseThingId, thingBytes } from '@/lib/crypto/id'
import { changed } from '@/lib/kept/changes'
import { type MemberSecret, voteMark } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'

const voteForm = z.object({ secret: z.string(), answer: z.coerce.number().int().min(1).max(4) })

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
export async function castVote(member: MemberSecret, input: unknown): Promise<Outcome> {
	const form = voteForm.safeParse(input)
	const thread = form.success ? parseThingId(form.data.secret) : null
	if (!form.success || !thread) return refused('badInput')
	const row = { secret: thingBytes(thread), answer: form.data.answer }
	try {
		await content().write([must(count(row)), add({ ...row, mark: voteMark(member, thread) })])
	} catch (error) {
		if (!(error instanceof WriteFailure)) throw error
		if (error.reason === 'conflict') return done()
		return refused(error.reason === 'unmet' ? 'gone' : 'cannotKeep')
	}
	changed({ thread, circle: 'everyone' })
	return done()
}
