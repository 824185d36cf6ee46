import { Dice } from './dice'
import type { Fate, Kind } from './truth'

export type Side = 0 | 1

/** How large a world is, and how it is played. */
export interface Size {
	readonly pairs: number
	/** Sessions of each pair, a day apart. */
	readonly sessions: number
	/** Coins of each kind in a session; each coin is two deeds. */
	readonly coins: Readonly<Record<Kind, number>>
	/**
	 * Nothing hangs on the server's dice or on who comes first, so that a run is the same to the last number: one request
	 * after the other, everything told "now", and no reply is deleted, which would leave a gap where it stood.
	 */
	readonly calm?: boolean
	/** A fair flip for each coin, or the first or the second member of every pair does all of its deeds. */
	readonly told?: 'byEither' | 'byFirst' | 'bySecond'
}

/** Two deeds, its sides, of one kind in one session. */
export interface PlannedCoin {
	readonly coin: number
	readonly kind: Kind
	/** Which member of the pair does each side. */
	readonly by: readonly [Side, Side]
	readonly fates: readonly [Fate, Fate]
}

export interface Session {
	readonly pair: number
	readonly session: number
	/** Hours since the world began. */
	readonly hour: number
	/** Minutes into the hour at which either member is there; never the same. */
	readonly minutes: readonly [number, number]
	readonly coins: readonly PlannedCoin[]
}

/** Everybody is about in the evening, in one of two hours: many at a time, as in a town. */
const HOURS = 2
const WINDOWS = 11
export const WINDOW_MINUTES = 5
/** Unlinking is allowed after 72 hours. */
export const UNLINK_AFTER_SESSIONS = 4

/** The plan of a world, the same for the same seed. */
export function planOf(size: Size, seed: number): Session[] {
	let coin = 0
	const dice = new Dice(seed, 'plan')
	const below = (n: number) => Math.floor(dice.roll() * n)
	const plan: Session[] = []
	for (let pair = 0; pair < size.pairs; pair++) {
		const evening = below(HOURS)
		for (let session = 0; session < size.sessions; session++) {
			const first = below(WINDOWS)
			const second = (first + 1 + below(WINDOWS - 1)) % WINDOWS
			const coins = kindsOf(size, session).map((kind) => ({
				coin: coin++,
				kind,
				by: tellers(size.told ?? 'byEither', below(2) as Side),
				fates: [fateOf(dice.roll()), fateOf(dice.roll())].map((fate) =>
					size.calm && kind === 'reply' && fate === 'deleted' ? 'stays' : fate,
				) as [Fate, Fate],
			}))
			plan.push({
				pair,
				session,
				hour: session * 24 + evening,
				minutes: [first * WINDOW_MINUTES, second * WINDOW_MINUTES],
				coins,
			})
		}
	}
	return plan
}

function tellers(told: Required<Size>['told'], flip: Side): readonly [Side, Side] {
	if (told === 'byEither') return flip === 0 ? [0, 1] : [1, 0]
	return told === 'byFirst' ? [0, 0] : [1, 1]
}

/** On the first day there is too little that could be reported. */
function kindsOf({ coins }: Size, session: number): Kind[] {
	const kinds = (['secret', 'reply', 'heart', 'report'] as const).flatMap((kind) =>
		Array.from({ length: coins[kind] }, () => kind),
	)
	return session === 0 ? kinds.filter((kind) => kind !== 'report') : kinds
}

function fateOf(dice: number): Fate {
	if (dice < 0.07) return 'deleted'
	return dice < 0.14 ? 'unlinked' : 'stays'
}
