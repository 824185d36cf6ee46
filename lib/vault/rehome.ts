import 'server-only'
import { content } from '@/db/content/store'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { type Placed, reverseErrand } from './my-thing'
import { dropErrandStatement, errandStatement } from './outbox'
import type { Second } from './read-place'
import type { Kind } from './record'

/**
 * Moves entries that came second to a place over to free places from `next` on, each in one write, and returns them
 * where they are now. Throws WriteFailure when one was moved by somebody else meanwhile.
 */
export async function rehome(
	member: MemberSecret,
	seconds: readonly Second[],
	next: number,
): Promise<Placed<Kind>[]> {
	const moved: Placed<Kind>[] = []
	for (const [at, { label, b, entry }] of seconds.entries()) {
		if (entry === 'gone') continue
		const index = next + at
		const errand = reverseErrand(member, index, entry.kind, entry.thing)
		await content().write([dropErrandStatement(label, b), errandStatement(errand)])
		moved.push({ ...entry, index, pending: errand.b })
	}
	return moved
}
