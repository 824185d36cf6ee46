import 'server-only'
import { repliesByIds } from '@/lib/card/card-queries'
import type { ThingId } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { type MyThing, myThings } from '@/lib/vault/my-things'

/** Things of one's own that are looked through, newest first. */
const NEWEST_THINGS = 100

/** The threads that a member told or replied in lately, then those that they follow, each once; throws KeeperAway. */
export async function myThreads(
	member: MemberSecret,
	hint: number,
): Promise<{ threads: ThingId[]; follows: ThingId[] }> {
	const { things, follows } = await myThings(member, hint)
	const own = await threadsOf(things.slice(-NEWEST_THINGS))
	const followed = follows.map(({ thing }) => thing).filter((thread) => !own.has(thread))
	return { threads: [...own, ...followed], follows: followed }
}

/** The threads in which these things stand, each once. */
export async function threadsOf(things: readonly MyThing[]): Promise<Set<ThingId>> {
	const told = things.filter(({ kind }) => kind === 'secret').map(({ thing }) => thing)
	const replied = things.filter(({ kind }) => kind === 'reply').map(({ thing }) => thing)
	const under = (await repliesByIds(replied)).map(({ thread }) => thread)
	return new Set([...told, ...under])
}
