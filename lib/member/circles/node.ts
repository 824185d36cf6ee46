import { prf } from '@/lib/crypto/prf'
import type { MemberSecret } from '@/lib/mark/member-marks'

/** A member among others: what ties, groups and contacts hang on in the keeper's records, and nothing else does. */
export function nodeOf(member: MemberSecret): Uint8Array {
	return prf(member.key('node'), 'graph')
}
