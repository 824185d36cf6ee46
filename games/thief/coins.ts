import type { Deed, Kind, Truth } from '@/games/world/truth'
import { featuresOf, type Source } from './evidence'
import type { Features } from './features'

/** One coin as a thief meets it: two things, one by either member of a pair. */
export interface Coin {
	readonly number: number
	readonly pair: number
	/** The session in which both were told, counted from 0. */
	readonly session: number
	readonly sides: readonly [Features, Features]
	/** Minutes at which the pair's first and second member were there in that hour. */
	readonly minutes: readonly [number, number]
	/** The truth: whether side 0 is the first member's. */
	readonly isFirst: boolean
}

/** A thing of which the thief knows who told it. */
export interface KnownThing {
	readonly features: Features
	/** The number of its coin. */
	readonly coin: number
}

/** Who told the things of so many first sessions is no secret to the thief. */
export const KNOWN_SESSIONS = 2

/** More of them would add time and little knowledge. */
const MOST_KNOWN = 6

/** All coins of these kinds. */
export function coinsOf(kinds: readonly Kind[], truth: Truth, evidence: Source): Coin[] {
	const deeds = truth.deeds.filter(({ kind }) => kinds.includes(kind))
	return [...Map.groupBy(deeds, ({ coin }) => coin)].map(([number, deeds]) => {
		const [one, other] = deeds as [Deed, Deed]
		const [first, second] = one.member % 2 === 0 ? [one, other] : [other, one]
		return {
			number,
			pair: first.member >> 1,
			session: first.session,
			sides: sidesOf(deeds, truth, evidence),
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

/** What the thief knows of each pair's first member: some of the things that are known to be theirs. */
export function knownOf(
	kinds: readonly Kind[],
	truth: Truth,
	evidence: Source,
): Map<number, KnownThing[]> {
	const known = truth.deeds.filter(
		({ session, member, kind }) =>
			session < KNOWN_SESSIONS && member % 2 === 0 && kinds.includes(kind),
	)
	const byPair = Map.groupBy(known, ({ member }) => member >> 1)
	return new Map(
		[...byPair].map(([pair, deeds]) => [
			pair,
			deeds
				.slice(0, MOST_KNOWN)
				.map((deed) => ({ features: featuresOf(deed, truth, evidence), coin: deed.coin })),
		]),
	)
}
