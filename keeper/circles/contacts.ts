import { isElement, ready } from '@/lib/oprf/server'
import type { Desk } from '../desk'
import { dayNumber } from './days'
import { change, Draft } from './graph'
import { EVALUATIONS, nodeOf } from './nodes'
import { addressToken, broughtOver, oprfInUse } from './oprf'
import type { ContactsRecord, Node, NodeRecord } from './records'
import { MOVED_DAYS } from './roots'
import { tie } from './ties'

/** Tokens of people who are not here are forgotten after so many days. */
export const CONTACTS_KEPT_DAYS = 30
/** People that one member's address book may hold here. */
const MOST_CONTACTS = 5_000
/** Of all members together, in a day: below it no key is guessed out of this server in a year. */
export const MOST_A_DAY = 2_000_000

/** What of a member's asking the keeper has counted today, for all. */
const total = { day: 0, evaluated: 0 }

/** Blinded elements times the key, with proof; null when the quota of the member, or of all, is used up. Throws RangeError for what is none. */
export async function evaluate(desk: Desk, node: Node, points: readonly Uint8Array[], now: number) {
	const server = await oprfInUse(new Draft(desk))
	if (!(await spendEvaluations(desk, node, points.length, now))) return null
	return server.evaluate(points)
}

async function spendEvaluations(desk: Desk, node: Node, count: number, now: number) {
	const day = dayNumber(now)
	if (total.day !== day) Object.assign(total, { day, evaluated: 0 })
	return change(desk, async (draft) => {
		if (total.evaluated + count > MOST_A_DAY) return false
		const own = await nodeOf(draft, node, now)
		const { day: last, left } = own.evaluations
		const refilled = Math.min(EVALUATIONS.first, left + (day - last) * EVALUATIONS.aDay)
		if (count > refilled) return false
		draft.put('node', node, { ...own, evaluations: { day, left: refilled - count } })
		total.evaluated += count
		return true
	})
}

/**
 * Keeps who is in somebody's address book, as tokens under the key of that name, and ties them to whom it is mutual with. Returns how many ties came
 * of it, or null where that key is no longer; throws RangeError when one of the tokens is no element of the group.
 */
export async function keepContacts(
	desk: Desk,
	node: Node,
	book: { readonly key: string; readonly tokens: readonly string[] },
	now: number,
): Promise<number | null> {
	await ready()
	if (!book.tokens.every((token) => isElement(Buffer.from(token, 'hex'))))
		throw new RangeError('no element of the group')
	return change(desk, async (draft) => {
		const tokens = await broughtOver(draft, book.key, book.tokens)
		if (!tokens) return null
		const before = (await draft.get('contacts', node)) ?? { tokens: {} }
		const day = dayNumber(now)
		const own = await nodeOf(draft, node, now)
		const others = tokens.filter((token) => !own.addresses.includes(token))
		const kept = { ...before.tokens, ...Object.fromEntries(others.map((token) => [token, day])) }
		const newest = Object.entries(kept).slice(-MOST_CONTACTS)
		draft.put('contacts', node, { tokens: Object.fromEntries(newest) })
		return matched(draft, node, now)
	})
}

/** An address that was just shown to be this member's: the token is kept, the address is not. Returns how many ties came of it. */
export async function keepAddress(
	desk: Desk,
	node: Node,
	address: string,
	now: number,
): Promise<number> {
	return change(desk, (draft) => keepAddressIn(draft, node, address, now))
}

/** The same as part of a larger change. */
export async function keepAddressIn(
	draft: Draft,
	node: Node,
	address: string,
	now: number,
): Promise<number> {
	const token = await addressToken(draft, address)
	const own = await nodeOf(draft, node, now)
	const holder = await draft.get('address', token)
	const moved = holder !== null && holder.node !== node
	if (moved) await takeAway(draft, holder.node, token, now)
	const from = moved ? dayNumber(now) + MOVED_DAYS : (holder?.from ?? dayNumber(now))
	draft.put('address', token, { node, from })
	const addresses = [...own.addresses.filter((one) => one !== token), token]
	draft.put('node', node, await holding(draft, own, addresses))
	return matched(draft, node, now)
}

/** Numbers and addresses change hands: who showed it last has it, and who had it is the root of nobody by it. */
async function takeAway(draft: Draft, node: Node, token: string, now: number): Promise<void> {
	const former = await nodeOf(draft, node, now)
	const addresses = former.addresses.filter((one) => one !== token)
	draft.put('node', node, await holding(draft, former, addresses))
}

/** A member with these addresses and no others, who counts as verified from the day of the earliest. */
async function holding(
	draft: Draft,
	{ verified: _, ...own }: NodeRecord,
	addresses: readonly string[],
): Promise<NodeRecord> {
	if (addresses.length === 0) return { ...own, addresses }
	const kept = await draft.all('address', addresses)
	return { ...own, addresses, verified: Math.min(...kept.map((one) => one?.from ?? own.since)) }
}

/** Ties a member to all who are in their address book and have them in theirs. A token whose tie is made is forgotten. */
async function matched(draft: Draft, node: Node, now: number): Promise<number> {
	const contacts = await draft.get('contacts', node)
	const own = await nodeOf(draft, node, now)
	if (!contacts || own.addresses.length === 0) return 0
	const tokens = Object.keys(contacts.tokens)
	const holders = await draft.all('address', tokens)
	const others = holders.flatMap((holder, at) =>
		holder && holder.node !== node ? [{ token: tokens[at] as string, node: holder.node }] : [],
	)
	const books = await draft.all(
		'contacts',
		others.map((other) => other.node),
	)
	let made = 0
	for (const [at, other] of others.entries()) {
		const mine = own.addresses.find((address) => books[at] && address in books[at].tokens)
		if (!mine) continue
		const tied = await tie(draft, node, other.node, 'contacts', now)
		// Who has no room for more people may have some tomorrow.
		if (tied === 'full') continue
		if (tied === 'tied') made++
		await forgetToken(draft, node, other.token)
		await forgetToken(draft, other.node, mine)
	}
	return made
}

async function forgetToken(draft: Draft, node: Node, token: string): Promise<void> {
	const contacts = await draft.get('contacts', node)
	if (!contacts) return
	const { [token]: _, ...tokens } = contacts.tokens
	draft.put('contacts', node, { tokens })
}

/** What is left of an address book when the tokens that came too long ago are gone; the same object when nothing is. */
export function withoutOld(contacts: ContactsRecord, today: number): ContactsRecord {
	const kept = Object.entries(contacts.tokens).filter(([, day]) => today - day < CONTACTS_KEPT_DAYS)
	if (kept.length === Object.keys(contacts.tokens).length) return contacts
	return { tokens: Object.fromEntries(kept) }
}
