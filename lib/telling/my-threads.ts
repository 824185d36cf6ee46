import 'server-only'
import { repliesByIds } from '@/lib/card/card-queries'
import type { ThingId } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { myThings } from '@/lib/vault/my-things'

/** Things of one's own that are looked through, newest first. */
const NEWEST_THINGS = 100

/** The threads that a member told, replied in or followed lately, each once; throws KeeperAway. */
export async function myThreads(
	member: MemberSecret,
	hint: number,
): Promise<{ threads: ThingId[]; follows: ThingId[] }> {
	const { things, follows } = await myThings(member, hint)
	const newest = things.slice(-NEWEST_THINGS)
	const told = newest.filter(({ kind }) => kind === 'secret').map(({ thing }) => thing)
	const replied = newest.filter(({ kind }) => kind === 'reply').map(({ thing }) => thing)
	const under = (await repliesByIds(replied)).map(({ thread }) => thread)
	const own = new Set([...told, ...under])
	const followed = follows.map(({ thing }) => thing).filter((thread) => !own.has(thread))
	return { threads: [...own, ...followed], follows: followed }
}
