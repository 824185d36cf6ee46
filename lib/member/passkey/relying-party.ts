import { config } from '@/lib/config/config'

/** Whom a passkey is for (WebAuthn's relying party): this host, and no other origin. */
export function relyingParty() {
	const { origin } = config()
	return { name: 'Treehole', id: new URL(origin).hostname, origin }
}
