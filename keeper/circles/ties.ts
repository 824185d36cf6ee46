import { prf } from '@/lib/crypto/prf'
import { hourOf } from '@/lib/time/hours'
import type { Desk } from '../desk'
import { dayNumber, TIE_AGE_DAYS } from './days'
import { change, type Draft } from './graph'
import { nodeOf } from './nodes'
import { withoutOldDays } from './old-days'
import type { Node, NodeRecord, Tie, TieWay } from './records'
import { startOf } from './roots'

/** More people than anybody knows. */
export const MOST_TIES = 500
const MOST_USES = 50
const MOST_HOURS = 24 * 14

/** What came of taking up an offered tie. */
export type Tied = 'tied' | 'already' | 'own' | 'gone' | 'full'

/** Offers a tie to whoever brings the token: so often, for so many hours. */
export function offerTie(
	desk: Desk,
	{ node, token, uses, hours }: { node: Node; token: string; uses: number; hours: number },
	now: number,
): Promise<void> {
	return change(desk, async (draft) => {
		const own = await nodeOf(draft, node, now)
		const standing = (await standingOffers(draft, own.offers, now)).map((offer) => offer.token)
		for (const oldest of standing.slice(0, 1 - MOST_OFFERS)) draft.drop('invite', oldest)
		draft.put('node', node, { ...own, offers: [...standing, token].slice(-MOST_OFFERS) })
		const until = hourOf(now) + Math.min(hours, MOST_HOURS)
		draft.put('invite', token, { by: node, group: null, left: Math.min(uses, MOST_USES), until })
	})
}

/** Offers that stand at once; an older one ends, for what is not listed cannot be taken back. */
const MOST_OFFERS = 20

export interface ShownOffer {
	readonly token: string
	/** How often it can still be taken up, and for how many hours. */
	readonly left: number
	readonly hours: number
}

/** Those of the offers that can still be taken up. */
export async function standingOffers(
	draft: Draft,
	tokens: readonly string[],
	now: number,
): Promise<ShownOffer[]> {
	const invites = await draft.all('invite', tokens)
	return invites.flatMap((invite, at) => {
		const hours = (invite?.until ?? 0) - hourOf(now)
		return invite && invite.left > 0 && hours >= 0
			? [{ token: tokens[at] as string, left: invite.left, hours }]
			: []
	})
}

/** Takes one's own offer back. */
export function revokeOffer(desk: Desk, node: Node, token: string): Promise<void> {
	return change(desk, async (draft) => {
		const invite = await draft.get('invite', token)
		if (invite?.by === node) draft.drop('invite', token)
	})
}

/** Takes up an offered tie: mutual from this moment, for one offered and the other took it up. */
export function acceptTie(desk: Desk, node: Node, token: string, now: number): Promise<Tied> {
	return change(desk, async (draft) => {
		const invite = await draft.get('invite', token)
		if (!invite?.by || invite.left < 1 || invite.until < hourOf(now)) return 'gone'
		if (invite.by === node) return 'own'
		// Whoever offered it closed their account: nothing shall bring them back.
		if (!(await draft.get('node', invite.by))) return 'gone'
		const tied = await tie(draft, invite.by, node, 'code', now)
		if (tied === 'tied') draft.put('invite', token, { ...invite, left: invite.left - 1 })
		return tied
	})
}

/** Ties two members. Who has nobody yet, and no address of their own, came by the other's invitation. */
export async function tie(
	draft: Draft,
	inviter: Node,
	invited: Node,
	way: TieWay,
	now: number,
): Promise<Tied> {
	const one = await nodeOf(draft, inviter, now)
	const other = await nodeOf(draft, invited, now)
	if (one.ties.some(({ node }) => node === invited)) return 'already'
	if (one.ties.length >= MOST_TIES || other.ties.length >= MOST_TIES) return 'full'
	const day = dayNumber(now)
	const [ofOne, ofOther] = [withoutOldDays(one, day), withoutOldDays(other, day)]
	const comes = way === 'code' && other.ties.length === 0 && other.addresses.length === 0
	draft.put('node', inviter, { ...ofOne, ties: [...ofOne.ties, { node: invited, day, way }] })
	draft.put('node', invited, {
		...ofOther,
		root: comes ? startOf(inviter, one, day) : other.root,
		ties: [...ofOther.ties, { node: inviter, day, way }],
	})
	return 'tied'
}

/** What a member sees of a tie: a name that means nothing to others, when it was made and how. */
export interface ShownTie {
	readonly handle: Uint8Array
	readonly day: number
	readonly way: TieWay
}

export function shownTies(desk: Desk, node: Node, { ties }: NodeRecord): ShownTie[] {
	return ties.map((tie) => ({
		handle: handleOf(desk, node, tie.node),
		day: tie.day,
		way: tie.way,
	}))
}

/** Whether a tie is old enough to count for cohorts. */
export function counts({ day }: Pick<Tie, 'day'>, now: number): boolean {
	return dayNumber(now) - day >= TIE_AGE_DAYS
}

/** Ends a tie, on both sides. */
export function untie(desk: Desk, node: Node, handle: Uint8Array, now: number): Promise<void> {
	return change(desk, async (draft) => {
		const own = await nodeOf(draft, node, now)
		const ended = own.ties.find((one) => Buffer.from(handleOf(desk, node, one.node)).equals(handle))
		if (!ended) return
		const other = await nodeOf(draft, ended.node, now)
		draft.put('node', node, { ...own, ties: own.ties.filter((one) => one !== ended) })
		draft.put('node', ended.node, {
			...other,
			ties: other.ties.filter((one) => one.node !== node),
		})
	})
}

function handleOf({ keys }: Desk, node: Node, other: Node): Uint8Array {
	return prf(keys.rings().graph.current.object, 'handle', node, other)
}
