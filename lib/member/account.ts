import 'server-only'
import { thingIdFromBytes } from '@/lib/crypto/id'
import { prf } from '@/lib/crypto/prf'
import { changed } from '@/lib/kept/changes'
import type { SecretKey } from '@/lib/keys/secret-key'
import { webKeys } from '@/lib/keys/web-keys'
import { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { askKeeper, KeeperAway } from '@/lib/vault/keeper-client'
import { nodeOf } from './circles/node'
import { quarterOf } from './quarter'

/** Registers S: an account is PRF(K_account, S) and the quarter of joining, nothing else. Joining twice is joining once. */
export function joinTreehole(secret: MemberSecret, now: number = Date.now()): Promise<Outcome> {
	const account = accountId(webKeys().account.current, secret)
	return unlessAway(async () => {
		await askKeeper('join', { account, quarter: quarterOf(now) })
		return done()
	})
}

/**
 * Whether S is anybody's. No S at all (a codename that does not fit together) asks for nobody instead, so that both
 * answers come the same way and take the same time.
 */
export function isMember(secret: MemberSecret | null): Promise<Outcome<boolean>> {
	const asked = secret ?? MemberSecret.random()
	return unlessAway(async () => {
		const { known } = await askKeeper('knows', { accounts: accountIds(asked) })
		return done(secret !== null && known.includes(true))
	})
}

/** Ends S's account, under whichever key it joined; ending it twice is ending it once. */
export function leaveTreehole(secret: MemberSecret): Promise<Outcome> {
	return unlessAway(async () => {
		const { circles } = await askKeeper('leaveGraph', { node: nodeOf(secret) })
		for (const circle of circles) changed({ circle: thingIdFromBytes(circle), crowd: true })
		await askKeeper('leave', { accounts: accountIds(secret) })
		return done()
	})
}

/** Whoever needs the vault has to wait while its keeper is away; anything else is a fault of ours. */
export async function unlessAway<T>(ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
	try {
		return await ask()
	} catch (error) {
		if (error instanceof KeeperAway) return refused('membersAway')
		throw error
	}
}

/** An account that joined under an older key is found under that. */
function accountIds(secret: MemberSecret): Uint8Array[] {
	return webKeys().account.all.map((key) => accountId(key, secret))
}

function accountId(key: SecretKey, secret: MemberSecret): Uint8Array {
	return prf(key.reveal(), secret.reveal())
}
