import { prf } from '@/lib/crypto/prf'
import type { Ring } from '@/lib/keys/ring'
import { readWebKeys } from '@/lib/keys/web-keys'
import type { Truth } from '../world/truth'
import type { World } from '../world/world'

/** What the world knows and needs to pose the challenges and to build leaks in; no adversary gets it. */
export interface Posed {
	readonly truth: Truth
	/** The web's label keys: where the seal of a thing lies. */
	readonly labels: Ring
	/** Account ids by member. */
	readonly accounts: readonly Uint8Array[]
}

export function posedIn({ app, truth }: World): Posed {
	const { label, account } = readWebKeys(String(app.env.TREEHOLE_KEYS))
	const key = account.current.reveal()
	const accounts = truth.members.map(({ secret }) => prf(key, secret.reveal()))
	return { truth, labels: label, accounts }
}
