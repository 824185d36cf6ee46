import type { MemberSecret } from '@/lib/mark/member-marks'
import { EntryBox } from './entry'
import { mineLabels } from './label'
import type { MyFollow, MyThing, Placed } from './my-thing'
import { placesAt, type TakenPlace } from './places'
import { readPlace } from './read-place'
import type { Kind } from './record'
import { rehome } from './rehome'
import { MAX_LABELS } from './verbs'
import { whileMoving } from './while-moving'

export { type MyThing, reverseErrand } from './my-thing'

/**
 * Everything a member told and did not unlink, in the order of telling, and the threads that they follow; `next` is the
 * first index never used.
 */
export type Mine = {
	readonly things: readonly MyThing[]
	readonly follows: readonly MyFollow[]
	readonly next: number
}

/** Most members are answered whole by the first question. */
const FIRST_WINDOW = 64

/** How many empty places in a row end the list: a device with a hint from before a restore may have left a gap. */
const GAP = 32

/**
 * Reads the whole list from vault and outbox in windows that double; throws KeeperAway. Entries whose place two
 * devices took at once are moved to free places on the way. `hint` makes sure of places up to there.
 */
export function myThings(member: MemberSecret, hint = 0): Promise<Mine> {
	// Two devices that read at once may both want to move an entry: who comes second reads again.
	return whileMoving(() => readMine(member, hint))
}

async function readMine(member: MemberSecret, hint: number): Promise<Mine> {
	const box = new EntryBox(member)
	const read = (await takenPlaces(member, hint)).map((place) => readPlace(box, place))
	const next = (read.at(-1)?.index ?? -1) + 1
	const entries = read.flatMap(({ index, entry, pending }) =>
		entry && entry !== 'gone' ? [{ ...entry, index, pending }] : [],
	)
	const seconds = read.flatMap(({ second }) => second ?? [])
	const moved = await rehome(member, seconds, next)
	const all = [...entries, ...moved]
	return {
		things: all.filter(isThing),
		follows: all.filter(isFollow),
		next: next + seconds.length,
	}
}

function isFollow(entry: Placed<Kind>): entry is MyFollow {
	return entry.kind === 'follow'
}

function isThing(entry: Placed<Kind>): entry is MyThing {
	return entry.kind !== 'follow'
}

async function takenPlaces(member: MemberSecret, hint: number): Promise<TakenPlace[]> {
	const labelAt = mineLabels(member)
	const taken: TakenPlace[] = []
	let end = hint
	for (let from = 0; from < end + GAP; ) {
		const size = Math.min(FIRST_WINDOW + from, MAX_LABELS)
		const labels = Array.from({ length: size }, (_, at) => labelAt(from + at))
		for (const [at, place] of (await placesAt(labels)).entries()) {
			if (!place.kept && !place.pending) continue
			taken.push({ ...place, index: from + at })
			end = Math.max(end, from + at + 1)
		}
		from += size
	}
	return taken
}
