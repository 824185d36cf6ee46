import { prf } from '@/lib/crypto/prf'
import type { Ring } from '@/lib/keys/ring'
import { readWebKeys } from '@/lib/keys/web-keys'
import type { Loot } from '../world/loot'
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

/** Files that were stolen in the middle of a day that began at `night`, with the keeper away; both ms by the world's clock. */
export interface LiveLoot extends Loot {
	readonly night: number
	readonly now: number
}

/** The coins of which nothing was done later than `until`. */
export function before(truth: Truth, until: number): Truth {
	const coins = Map.groupBy(truth.deeds, ({ coin }) => coin)
	const whole = [...coins.values()].filter((deeds) => deeds.every(({ at }) => at < until))
	return { ...truth, deeds: whole.flat() }
}

/** The coins that are in one truth and not in the other. */
export function without(truth: Truth, other: Truth): Truth {
	const known = new Set(other.deeds)
	return { ...truth, deeds: truth.deeds.filter((deed) => !known.has(deed)) }
}
