import type { Score } from '@/games/score'
import { Dice } from '@/games/world/dice'
import type { Truth } from '@/games/world/truth'

/** Of how many members the thief knows to the minute when they were here: one in ten. */
const WATCHED = 10
const HOUR_MS = 3_600_000

/**
 * What true times give to a thief: a secret told "now" carries its hour, so whoever was not here in that hour did not tell it. `reached` is how many of those whose
 * times he knows are left on the average for a secret by one of them, `chance` how many they are.
 */
export function playOnline(truth: Truth): Score {
	const dice = new Dice(truth.seed, 'watched')
	const watched = new Set(
		truth.members.map(({ number }) => number).filter(() => dice.oneIn(WATCHED)),
	)
	const deeds = truth.deeds.filter(({ member }) => watched.has(member))
	const hereIn = Map.groupBy(deeds, hourOf)
	const secrets = deeds.filter(({ kind }) => kind === 'secret')
	const left = secrets.map((deed) => membersOf(hereIn.get(hourOf(deed)) ?? []))
	return {
		...{ game: 'G4', play: 'members left for a secret by its hour', leak: null, margin: 0 },
		challenges: secrets.length,
		reached: left.reduce((sum, count) => sum + count, 0) / Math.max(1, left.length),
		chance: watched.size,
		...{ by: 'the hour on the secret', beats: false, byFar: false },
		known: 'the hour is on the page; where few are about, it says much',
	}
}

const hourOf = ({ at }: { at: number }) => Math.floor(at / HOUR_MS)

function membersOf(deeds: readonly { member: number }[]): number {
	return new Set(deeds.map(({ member }) => member)).size
}
