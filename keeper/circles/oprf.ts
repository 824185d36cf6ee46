import sodium from 'libsodium-wrappers-sumo'
import type { SecretKey } from '@/lib/keys/secret-key'
import { OprfServer, ready } from '@/lib/oprf/server'
import type { Desk } from '../desk'

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

/** The evaluator whose tokens are kept: while a rotation is under way, the one before it. */
export function oprfInUse({ keys }: Desk): Promise<OprfServer> {
	const ring = keys.rings().oprf
	return oprfUnder(ring.old.at(-1) ?? ring.current)
}

/** The token of an address, in hex: the point that the address hashes to, times the key. */
export async function addressToken(desk: Desk, address: string): Promise<string> {
	const server = await oprfInUse(desk)
	return sodium.to_hex(server.tokenOf(new TextEncoder().encode(address)))
}
