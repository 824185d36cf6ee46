import { config } from '@/lib/config/config'

/** EdDSA, ES256 and RS256 (COSE numbers): what every browser and device can, and no experiment of Node's. */
export const ALGORITHMS = [-8, -7, -257]

/** Whom a passkey is for (WebAuthn's relying party): this host, and no other origin. */
export function relyingParty() {
	const { origin } = config()
	return { name: 'Treehole', id: new URL(origin).hostname, origin }
}
