import { type ThingId, thingBytes } from '@/lib/crypto/id'
import { prf } from '@/lib/crypto/prf'
import type { SecretKey } from '@/lib/keys/secret-key'
import type { MemberSecret } from '@/lib/mark/member-marks'

/** Where the seal of a thing lies: only who has the label key can say it. */
export function sealLabel(key: SecretKey, thing: ThingId): Uint8Array {
	return prf(key.object, 'f', thingBytes(thing))
}

/** Where a sanction upon whoever told a thing waits in the outbox: a later one takes the place of an earlier. */
export function sanctionLabel(key: SecretKey, thing: ThingId): Uint8Array {
	return prf(key.object, 'sanction', thingBytes(thing))
}

/** The same for what is said of whoever sealed their standing in `seal`. */
export function judgedLabel(key: SecretKey, seal: Uint8Array): Uint8Array {
	return prf(key.object, 'judged', seal)
}

/** Labels of one member's entries 0, 1, 2 …: nobody without S can tell that two of them belong together. */
export function mineLabels(member: MemberSecret): (index: number) => Uint8Array {
	const key = member.key('reverse-label')
	return (index) => prf(key, index)
}
