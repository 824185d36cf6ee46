import type { MemberSecret } from '@/lib/mark/member-marks'
import type { Person } from './person'

export type Kind = 'secret' | 'reply' | 'heart' | 'report'
export type Fate = 'stays' | 'deleted' | 'unlinked'

/** One member of a pair that lives by the same rhythm: in each session both do as much, of the same kinds. */
export interface Inhabitant {
	/** Members 2p and 2p + 1 are pair p; the last few are of none. */
	readonly number: number
	readonly person: Person
	readonly secret: MemberSecret
	readonly codename: readonly string[]
	/** The id of the passkey, of those who made one. */
	readonly passkey?: Uint8Array
}

/**
 * One thing that was told. Two deeds share a coin: a fair flip said which member of the pair does which. So whatever
 * people do together in time, nothing but a leak tells the two apart.
 */
export interface Deed {
	readonly coin: number
	readonly side: 0 | 1
	readonly kind: Kind
	readonly member: number
	readonly session: number
	readonly text: string
	readonly fate: Fate
	/** Minutes into its hour at which its member was there. */
	readonly minute: number
	/** When it was done, ms since 1970 by the world's clock. */
	readonly at: number
	/** The secret, the reply's thread, or what got the heart or was reported. */
	readonly thread: string
	/** The id of what was told; of a heart or report, what it is about. */
	readonly thing: string
}

/** What only the world knows. */
export interface Truth {
	readonly seed: number
	readonly members: readonly Inhabitant[]
	readonly deeds: readonly Deed[]
	/** Texts of what was deleted, taken back or removed, and what was written to stewards: in no file as it was written. */
	readonly gone: readonly string[]
	/** Photos of secrets that were deleted: by what they lay there, and what opened them. */
	readonly gonePhotos: readonly { readonly name: Uint8Array; readonly key: Uint8Array }[]
	/** What was unlinked. */
	readonly unlinked: readonly Deed[]
}
