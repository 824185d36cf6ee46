import 'server-only'
import { cardsByIds, repliesByIds } from '@/lib/card/card-queries'
import { type MayRead, readableCircle } from '@/lib/circle/circle-queries'
import type { ThingId } from '@/lib/crypto/id'

/** What a thing says, for who may read it and is about to report it; null where there is nothing to be read. */
export async function reportable(thing: ThingId, mayRead: MayRead): Promise<string | null> {
	const [reply] = await repliesByIds([thing])
	if (!(await readableCircle(reply?.thread ?? thing, mayRead))) return null
	if (reply) return reply.text === '' ? null : reply.text
	const [card] = await cardsByIds([thing])
	return card ? card.text : null
}
