import type { Ring } from '@/lib/keys/ring'
import { MemberSecret } from '@/lib/mark/member-marks'
import { hourOf } from '@/lib/time/hours'
import { SIGNED_IN_HOURS } from './cookie-names'

/** Whoever is here: S, and the index from which "my things" probably goes on. */
export interface Present {
	readonly secret: MemberSecret
	/** The next free index as this device last knew it; other devices may have moved it on. */
	readonly nextHint: number
}

const PURPOSE = Buffer.from('treehole/1/member-cookie')
const VERSION = 1
const UNTIL_AT = 1
const HINT_AT = 5
const SECRET_AT = 9
const BYTES = SECRET_AT + 16

/** GCM(K_cookie, version(1) ‖ until, in hours since 1970 (4) ‖ hint(4) ‖ S(16)) in base64url, always 71 characters. */
export function sealPresent(ring: Ring, { secret, nextHint }: Present, now: number): string {
	const bytes = Buffer.alloc(BYTES)
	bytes.writeUInt8(VERSION)
	bytes.writeUInt32BE(hourOf(now) + SIGNED_IN_HOURS, UNTIL_AT)
	bytes.writeUInt32BE(nextHint, HINT_AT)
	bytes.set(secret.reveal(), SECRET_AT)
	return Buffer.from(ring.encrypt(bytes, PURPOSE)).toString('base64url')
}

/** Who that cookie says is here, or null when it is forged, of another version or over its time. */
export function openPresent(ring: Ring, sealed: string, now: number): Present | null {
	const opened = ring.decrypt(Buffer.from(sealed, 'base64url'), PURPOSE)
	if (opened?.length !== BYTES || opened[0] !== VERSION) return null
	const bytes = Buffer.from(opened)
	if (bytes.readUInt32BE(UNTIL_AT) < hourOf(now)) return null
	const secret = new MemberSecret(new Uint8Array(opened.subarray(SECRET_AT)))
	return { secret, nextHint: bytes.readUInt32BE(HINT_AT) }
}
