import 'server-only'
import type { ThingId } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { openKept } from '@/lib/photo/photo-queries'
import { waitingSecret } from './undo-command'
import type { WaitingSecret } from './waiting-secret'

/** The photo (WebP) of the member's own secret while it waits; null for everybody else, and once it is out. */
export async function waitingPhoto(
	member: MemberSecret,
	thing: ThingId,
): Promise<Uint8Array | null> {
	return photoOf(await waitingSecret(member, thing))
}

/** The photo (WebP) of a waiting secret that was opened, or null when it has none. */
export async function photoOf(secret: WaitingSecret | null): Promise<Uint8Array | null> {
	if (!secret?.photo) return null
	const { name, key } = secret.photo
	return openKept({ name, key: new Uint8Array(Buffer.from(key, 'base64url')) }, 'webp')
}
