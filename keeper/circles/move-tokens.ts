import sodium from 'libsodium-wrappers-sumo'
import type { Desk } from '../desk'
import { change, type Draft, everyRecord, type Found } from './graph'
import { oprfUnder } from './oprf'

/** Under which record it is kept to which key the tokens have come. */
const KEY = 'oprf'

/**
 * Brings every token under the newest key, in one transaction: with what is half moved nobody could be matched. Clients' addresses
 * are not needed, for a token is a point times the key. Asked again after a kill, it does nothing twice.
 */
export async function moveTokens(desk: Desk): Promise<void> {
	const { current, old } = desk.keys.rings().oprf
	const former = old.at(-1)
	if (!former) return
	const [from, to] = [await oprfUnder(former), await oprfUnder(current)]
	const name = sodium.to_hex(to.publicKey)
	const move = from.moveTo(to)
	const moved = (token: string) => sodium.to_hex(move(sodium.from_hex(token)))
	const found: Found[] = []
	for await (const one of everyRecord(desk)) found.push(one)
	await change(desk, async (draft) => {
		if ((await draft.get('tokens', KEY))?.key === name) return
		for (const one of found) await moveIn(draft, one, moved)
		draft.put('tokens', KEY, { key: name })
	})
}

/** What came between looking and changing is looked at again; tokens made in that moment end with their 30 days. */
async function moveIn(
	draft: Draft,
	{ key: [kind, name] }: Found,
	moved: (token: string) => string,
) {
	if (kind === 'node') {
		const node = await draft.get('node', name)
		if (node && node.addresses.length > 0)
			draft.put('node', name, { ...node, addresses: node.addresses.map(moved) })
	}
	if (kind === 'contacts') {
		const contacts = await draft.get('contacts', name)
		const tokens = Object.entries(contacts?.tokens ?? {}).map(([token, day]) => [moved(token), day])
		if (contacts) draft.put('contacts', name, { tokens: Object.fromEntries(tokens) })
	}
	if (kind === 'address') {
		const address = await draft.get('address', name)
		draft.drop('address', name)
		if (address) draft.put('address', moved(name), address)
	}
	if (kind === 'seat') {
		const [circle = '', token = ''] = name.split(' ')
		const seat = await draft.get('seat', name)
		draft.drop('seat', name)
		if (seat) draft.put('seat', `${circle} ${moved(token)}`, seat)
	}
}
