import 'server-only'
import {
	newThingId,
	parseThingId,
	type ThingId,
	thingBytes,
	thingIdFromBytes,
} from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, type Refusal, refused } from '@/lib/outcome'
import { askKeeper } from '@/lib/vault/keeper-client'
import type { Answer } from '@/lib/vault/verbs'
import { unlessAway } from '../account'
import { nodeOf } from './node'

/** How many may take up an offer of ties, and for how long it stands. */
export const OFFERS = {
	once: { uses: 1, hours: 24 },
	party: { uses: 20, hours: 24 * 7 },
} as const
export type OfferKind = keyof typeof OFFERS

/** Offers a tie; whoever opens the code may take it up. */
export function offerTie(member: MemberSecret, kind: string): Promise<Outcome<ThingId>> {
	const offer = OFFERS[kind as OfferKind]
	if (!Object.hasOwn(OFFERS, kind)) return Promise.resolve(refused('badInput'))
	return unlessAway(async () => {
		const code = newThingId()
		await askKeeper('offerTie', { node: nodeOf(member), token: thingBytes(code), ...offer })
		return done(code)
	})
}

/** Takes one's own offer back; somebody else's stays. */
export function revokeOffer(member: MemberSecret, code: string): Promise<Outcome> {
	const token = parseThingId(code)
	if (!token) return Promise.resolve(refused('badInput'))
	return unlessAway(async () => {
		await askKeeper('revokeOffer', { node: nodeOf(member), token: thingBytes(token) })
		return done()
	})
}

/** Takes up an offered tie. */
export function acceptTie(member: MemberSecret, code: ThingId): Promise<Outcome> {
	return unlessAway(async () => {
		const ask = { node: nodeOf(member), token: thingBytes(code) }
		const { tied } = await askKeeper('acceptTie', ask)
		return tied === 'tied' || tied === 'already' ? done() : refused(REFUSED[tied])
	})
}

const REFUSED = {
	own: 'ownInvite',
	gone: 'inviteGone',
	full: 'circlesFull',
} as const satisfies Record<string, Refusal>

/** Ends a tie, on both sides. */
export function untie(member: MemberSecret, handle: string): Promise<Outcome> {
	const id = parseThingId(handle)
	if (!id) return Promise.resolve(refused('badInput'))
	return unlessAway(async () => {
		await askKeeper('untie', { node: nodeOf(member), handle: thingBytes(id) })
		return done()
	})
}

export interface MyTies {
	readonly ties: readonly {
		readonly handle: ThingId
		readonly day: number
		readonly way: 'code' | 'contacts'
	}[]
	readonly offers: readonly {
		readonly code: ThingId
		readonly left: number
		readonly hours: number
	}[]
}

/** A member's own ties and offers; refuses while the keeper is away. */
export function myTies(member: MemberSecret): Promise<Outcome<MyTies>> {
	return unlessAway(async () => {
		const { ties, offers } = await askKeeper('ties', { node: nodeOf(member) })
		return done({
			ties: ties.map(({ handle, ...tie }) => ({ handle: thingIdFromBytes(handle), ...tie })),
			offers: offers.map(({ token, ...offer }) => ({ code: thingIdFromBytes(token), ...offer })),
		})
	})
}

export type MyCircles = Answer<'circlesOf'>

/** How far a member is: ties, cohort, address, circles. */
export function myCircles(member: MemberSecret): Promise<Outcome<MyCircles>> {
	return unlessAway(async () => done(await askKeeper('circlesOf', { node: nodeOf(member) })))
}
