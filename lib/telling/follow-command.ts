import 'server-only'
import { content } from '@/db/content/store'
import { type MayRead, ONLY_PUBLIC, readableCircle } from '@/lib/circle/circle-queries'
import { parseThingId, type ThingId } from '@/lib/crypto/id'
import { maskNumber } from '@/lib/mark/own'
import { unlessAway } from '@/lib/member/account'
import type { Present } from '@/lib/member/member-cookie'
import { done, type Outcome, refused } from '@/lib/outcome'
import { myThings, reverseErrand } from '@/lib/vault/my-things'
import { errandStatement } from '@/lib/vault/outbox'
import { hushErrand } from '@/lib/vault/stir'
import { tombstoneErrands } from '@/lib/vault/unlink'
import { whileMoving } from '@/lib/vault/while-moving'
import { refusalOf } from './write-outcome'

/** Followed threads in one's list; who follows more has to let one go. */
const MOST_FOLLOWS = 200

/**
 * Puts somebody else's thread among one's own list of replies: an entry of "my things" like any other. Whoever told or
 * replied there finds it there anyway. `next`: where the list of the member's things ends then.
 */
export function follow(
	{ secret, nextHint }: Present,
	input: { thread: string },
	mayRead: MayRead = ONLY_PUBLIC,
): Promise<Outcome<{ next: number }>> {
	return changing(input.thread, async (thread) => {
		if (!(await readableCircle(thread, mayRead))) return refused('gone')
		const { follows, next } = await myThings(secret, nextHint)
		const isThere = follows.some(({ thing }) => thing === thread)
		if (isThere || (await maskNumber(secret, thread)) !== null) return done({ next })
		if (follows.length >= MOST_FOLLOWS) return refused('tooMany')
		await content().write([errandStatement(reverseErrand(secret, next, 'follow', thread))])
		return done({ next: next + 1 })
	})
}

/** Takes it off the list again, and has this member's devices hear no more of it. */
export function unfollow({ secret }: Present, input: { thread: string }): Promise<Outcome> {
	return changing(input.thread, async (thread) => {
		const follows = (await myThings(secret)).follows.filter(({ thing }) => thing === thread)
		if (follows.length === 0) return refused('gone')
		const speaksThere = (await maskNumber(secret, thread)) !== null
		await content().write([
			...tombstoneErrands(secret, follows).map(errandStatement),
			...(speaksThere ? [] : [errandStatement(hushErrand(thread, secret))]),
		])
		return done()
	})
}

async function changing<T>(
	id: string,
	change: (thread: ThingId) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
	const thread = parseThingId(id)
	if (!thread) return refused('badInput')
	try {
		return await unlessAway(() => whileMoving(() => change(thread)))
	} catch (error) {
		return refusalOf(error)
	}
}
