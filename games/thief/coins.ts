import type { Deed, Kind, Truth } from '@/games/world/truth'
import { featuresOf, type Source } from './evidence'
import type { Features } from './features'

/** One coin as a thief meets it: two things, one by either member of a pair. */
export interface Coin {
	readonly pair: number
	readonly sides: readonly [Features, Features]
	/** Minutes at which the pair's first and second member were there in that hour. */
	readonly minutes: readonly [number, number]
	/** The truth: whether side 0 is the first member's. */
	readonly isFirst: boolean
}

/** Things of the first two days are told to the thief: who told them is no secret to him. */
const KNOWN_SESSIONS = 2

/** More of them would add time and little knowledge. */
const MOST_KNOWN = 6

/** The coins of these kinds of the session `from` and later: by default those that are still to be guessed. */
export function coinsOf(
	kinds: readonly Kind[],
	truth: Truth,
	evidence: Source,
	from: number = KNOWN_SESSIONS,
): Coin[] {
	const later = truth.deeds.filter((deed) => deed.session >= from && kinds.includes(deed.kind))
	return [...Map.groupBy(later, ({ coin }) => coin).values()].map((deeds) => {
		const [one, other] = deeds as [Deed, Deed]
		const [first, second] = one.member % 2 === 0 ? [one, other] : [other, one]
		const sides = sidesOf(deeds, truth, evidence)
		return {
			pair: first.member >> 1,
			sides,
			minutes: [first.minute, second.minute],
			isFirst: first.side === 0,
		}
	})
}

function sidesOf(deeds: readonly Deed[], truth: Truth, evidence: Source) {
	const [one, other] = deeds
		.toSorted((a, b) => a.side - b.side)
		.map((deed) => featuresOf(deed, truth, evidence))
	if (!one || !other) throw new Error('a coin has two sides')
	return [one, other] as const
}

/** What the thief knows of each pair's first member: the features of the things that are known to be theirs. */
export function knownOf(
	kinds: readonly Kind[],
	truth: Truth,
	evidence: Source,
): Map<number, Features[]> {
	const known = truth.deeds.filter(
		({ session, member, kind }) =>
			session < KNOWN_SESSIONS && member % 2 === 0 && kinds.includes(kind),
	)
	const byPair = Map.groupBy(known, ({ member }) => member >> 1)
	return new Map(
		[...byPair].map(([pair, deeds]) => [
			pair,
			deeds.slice(0, MOST_KNOWN).map((deed) => featuresOf(deed, truth, evidence)),
		]),
	)
}
