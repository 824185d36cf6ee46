import sodium from 'libsodium-wrappers-sumo'
import { comparable } from '@/lib/contacts/comparable'
import type { SecretKey } from '@/lib/keys/secret-key'
import { utf8 } from '@/lib/oprf/hashes'
import { OprfServer, ready } from '@/lib/oprf/server'
import type { Draft } from './graph'

/** Under which record it is kept under which key all tokens are. */
export const TOKENS = 'oprf'

/** The evaluator under a key; made once per key. */
const servers = new WeakMap<SecretKey, OprfServer>()

export async function oprfUnder(key: SecretKey): Promise<OprfServer> {
	await ready()
	let server = servers.get(key)
	if (!server) {
		server = OprfServer.derive(key.reveal())
		servers.set(key, server)
	}
	return server
}

/** The name of an evaluator's key: its public half, in hex. */
export const nameOf = ({ publicKey }: OprfServer): string => sodium.to_hex(publicKey)

/**
 * The evaluator under whose key all tokens are. A record says which, and is written in the same change that moves the tokens: so whoever asks
 * within a change never makes a token of another key than those beside it.
 */
export async function oprfInUse(draft: Draft): Promise<OprfServer> {
	const ring = draft.desk.keys.rings().oprf
	const kept = await draft.get('tokens', TOKENS)
	for (const key of ring.all) {
		const server = await oprfUnder(key)
		if (nameOf(server) === kept?.key) return server
	}
	return oprfUnder(ring.old.at(-1) ?? ring.current)
}

/** The token of an address, in hex, the same for all ways of writing one mailbox: the point that the address hashes to, times the key. */
export async function addressToken(draft: Draft, address: string): Promise<string> {
	const server = await oprfInUse(draft)
	return sodium.to_hex(server.tokenOf(utf8(comparable(address))))
}

/** Tokens that were made under the key of this name, under the one in use; null where a rotation has ended that key. */
export async function broughtOver(
	draft: Draft,
	name: string,
	tokens: readonly string[],
): Promise<readonly string[] | null> {
	const inUse = await oprfInUse(draft)
	if (nameOf(inUse) === name) return tokens
	for (const key of draft.desk.keys.rings().oprf.all) {
		const server = await oprfUnder(key)
		if (nameOf(server) === name) return tokens.map(mover(server, inUse))
	}
	return null
}

/** A token in hex of one key, as one of another. */
export function mover(from: OprfServer, to: OprfServer): (token: string) => string {
	const move = from.moveTo(to)
	return (token) => sodium.to_hex(move(sodium.from_hex(token)))
}
