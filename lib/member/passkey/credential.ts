import 'server-only'
import { prf } from '@/lib/crypto/prf'
import { webKeys } from '@/lib/keys/web-keys'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome } from '@/lib/outcome'
import { askKeeper } from '@/lib/vault/keeper-client'
import { unlessAway } from '../account'

/**
 * Keeps a passkey's public key (COSE) where only who holds S and the passkey can ask for it: under
 * PRF(K_account, "cred", credential id, S). No counter, no last use, no kind of device, and no list of one's passkeys.
 */
export function keepCredential(
	secret: MemberSecret,
	credentialId: string,
	publicKey: Uint8Array,
): Promise<Outcome> {
	const [k] = labelsOf(secret, credentialId)
	return unlessAway(async () => {
		if (k) await askKeeper('keepCredential', { k, publicKey })
		return done()
	})
}

/** The public key of that member's passkey, or null when it was never added. */
export function findCredential(
	secret: MemberSecret,
	credentialId: string,
): Promise<Outcome<Uint8Array<ArrayBuffer> | null>> {
	return unlessAway(async () => {
		for (const k of labelsOf(secret, credentialId)) {
			const { publicKey } = await askKeeper('credential', { k })
			if (publicKey) return done(new Uint8Array(publicKey))
		}
		return done(null)
	})
}

/** Its label under each account key, the newest first. */
function labelsOf(secret: MemberSecret, credentialId: string): Uint8Array[] {
	const id = Buffer.from(credentialId, 'base64url')
	return webKeys().account.all.map((key) => prf(key.reveal(), 'cred', id, secret.reveal()))
}
