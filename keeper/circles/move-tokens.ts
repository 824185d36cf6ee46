import sodium from 'libsodium-wrappers-sumo'
import { isElement } from '@/lib/oprf/server'
import type { Desk } from '../desk'
import { change, type Draft, everyRecord, type Found } from './graph'
import { mover, nameOf, oprfInUse, oprfUnder, TOKENS } from './oprf'
import type { NodeRecord } from './records'

/** Earlier keys that are told to devices, so that they know a rotation from a key of their own. */
const MOST_FORMER = 8

/**
 * Brings every token under the newest key, in one turn and one transaction: with what is half moved nobody could be matched, and what came
 * between looking and moving would stay under the old key for good. Clients' addresses are not needed, for a token is a point times the key. Asked
 * again after a kill, it does nothing twice.
 */
export async function moveTokens(desk: Desk): Promise<void> {
	await change(desk, async (draft) => {
		const from = await oprfInUse(draft)
		const to = await oprfUnder(desk.keys.rings().oprf.current)
		if (nameOf(from) === nameOf(to)) return
		const moved = mover(from, to)
		for await (const one of everyRecord(desk)) moveIn(draft, one, moved)
		const former = (await draft.get('tokens', TOKENS))?.former ?? []
		draft.put('tokens', TOKENS, {
			key: nameOf(to),
			former: [...former, nameOf(from)].slice(-MOST_FORMER),
		})
	})
}

function moveIn(
	draft: Draft,
	{ key: [kind, name], record }: Found,
	moved: (token: string) => string,
) {
	if (kind === 'node' && 'addresses' in record && holdsTokens(record))
		draft.put('node', name, movedNode(record, moved))
	if (kind === 'contacts' && 'tokens' in record) {
		// One token that is no element would keep all others from ever moving.
		const whole = Object.entries(record.tokens).filter(([token]) =>
			isElement(sodium.from_hex(token)),
		)
		const tokens = whole.map(([token, day]) => [moved(token), day])
		draft.put('contacts', name, { tokens: Object.fromEntries(tokens) })
	}
	if (kind === 'address') {
		draft.drop('address', name)
		draft.put('address', moved(name), record as never)
	}
	if (kind === 'seat') {
		const [circle = '', token = ''] = name.split(' ')
		draft.drop('seat', name)
		draft.put('seat', `${circle} ${moved(token)}`, record as never)
	}
}

function movedNode(node: NodeRecord, moved: (token: string) => string): NodeRecord {
	const memberships = node.memberships.map((one) => ({ ...one, seat: one.seat && moved(one.seat) }))
	return { ...node, addresses: node.addresses.map(moved), memberships }
}

function holdsTokens({ addresses, memberships }: NodeRecord): boolean {
	return addresses.length > 0 || memberships.some(({ seat }) => seat !== undefined)
}
