import 'server-only'
import { content } from '@/db/content/store'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { type MyThing, reverseErrand } from './my-thing'
import { dropErrandStatement, errandStatement } from './outbox'
import type { Second } from './read-place'

/**
 * Moves entries that came second to a place over to free places from `next` on, each in one write, and returns them
 * where they are now. Throws WriteFailure when one was moved by somebody else meanwhile.
 */
export async function rehome(
	member: MemberSecret,
	seconds: readonly Second[],
	next: number,
): Promise<MyThing[]> {
	const moved: MyThing[] = []
	for (const [at, { label, b, entry }] of seconds.entries()) {
		if (entry === 'gone') continue
		const index = next + at
		const errand = reverseErrand(member, index, entry.kind, entry.thing)
		await content().write([dropErrandStatement(label, b), errandStatement(errand)])
		moved.push({ ...entry, index, pending: errand.b })
	}
	return moved
}
