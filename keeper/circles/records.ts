import type { Part } from '@/lib/crypto/prf'
import type { JoinWay } from '@/lib/vault/group-verbs'
import type { StandingRecord } from '../standings/standing-record'

/** A member in the graph: PRF(KDF("node"), "graph") in hex. It is in no store but in the keeper's records. */
export type Node = string

/** A circle's id in hex, as `circle.id` has it. */
export type Circle = string

/** How a tie came about. */
export type TieWay = 'code' | 'contacts'

export interface Tie {
	readonly node: Node
	/** The day on which it was made, since 1970. */
	readonly day: number
	readonly way: TieWay
}

export interface Membership {
	readonly circle: Circle
	readonly kind: 'group' | 'place'
	/** Left out of the home feed; nobody else can tell. */
	readonly muted: boolean
	/** The invitation they came by; none where they came otherwise. */
	readonly by?: string | undefined
	/** The token of the address whose place in a group of a domain they took. */
	readonly seat?: string | undefined
}

/** All that is kept of a member among others. */
export interface NodeRecord {
	/** The day of the first record, since 1970. */
	readonly since: number
	/** With whom the chain of invitations begins by which they came: their own node if they came by themselves. */
	readonly root: Node
	/** Their own addresses, as tokens. */
	readonly addresses: readonly string[]
	/** The day from which on one of them makes a root of their own of them, since 1970. */
	readonly verified?: number
	readonly ties: readonly Tie[]
	/** Tokens of ties that they offer. */
	readonly offers: readonly string[]
	readonly memberships: readonly Membership[]
	/** Groups whose steward has not decided yet whether to let them in. */
	readonly asked?: readonly Circle[] | undefined
	/** The cohort they are in now, or null. */
	readonly cohort: string | null
	/** Every circle of friends that they may read, oldest first; the last is the cohort's own of today. */
	readonly friends: readonly Circle[]
	/** What is left of their oblivious evaluations on `day`. */
	readonly evaluations: { readonly day: number; readonly left: number }
}

/** A wish to join, for the group's steward to decide. */
export interface Wish {
	/** Random; the steward sees it instead of the node. */
	readonly handle: string
	readonly node: Node
	readonly text: string
	readonly by?: string | undefined
}

/** Who came by one invitation: a branch that can be cut as a whole. */
export interface Branch {
	readonly token: string
	/** The day of the first who came by it, since 1970. */
	readonly day: number
	readonly members: number
}

export interface GroupRecord {
	readonly circle: Circle
	readonly kind: 'group' | 'place'
	readonly steward: Node | null
	readonly way: JoinWay
	/** Where `way` is 'domain': of which addresses must be. */
	readonly domain: string
	/** The token of the invitation that holds now; null where there is none. */
	readonly invite: string | null
	/** The token with which a member can take over the steward's office, where it is offered. */
	readonly heir?: string | null
	readonly members: number
	/** Distinct invitation roots behind the members that count, each with how many came by it; only the first few are kept. */
	readonly roots: Readonly<Record<string, number>>
	readonly wishes: readonly Wish[]
	/** By which invitations its members came, newest last. */
	readonly branches?: readonly Branch[]
	readonly closed: boolean
}

export interface InviteRecord {
	/** Who offers the tie, or null for a group's invitation. */
	readonly by: Node | null
	readonly group: Circle | null
	/** Whether it is to the office of the group's steward, and not to the group. */
	readonly office?: boolean
	readonly left: number
	/** The hour since 1970 with which it ends. */
	readonly until: number
}

/** People in somebody's address book, as tokens, each with the day on which it came. */
export interface ContactsRecord {
	readonly tokens: Readonly<Record<string, number>>
}

/** Whose address a token is, and from which day on it makes a root of them. */
export interface AddressRecord {
	readonly node: Node
	readonly from?: number
}

/** An address that took its place in a group of a domain: one place each. */
export interface SeatRecord {
	readonly node: Node
}

export interface CohortRecord {
	/** The circle that is told to now. */
	readonly circle: Circle
	readonly members: readonly Node[]
}

/** The public half of the key under which all tokens are; kept from the first rotation on. Before it, those of earlier keys, oldest first. */
export interface TokensRecord {
	readonly key: string
	readonly former?: readonly string[]
}

/** Every kind of record of the graph, and the parts of its label behind the kind. */
export interface Records {
	node: NodeRecord
	group: GroupRecord
	invite: InviteRecord
	contacts: ContactsRecord
	address: AddressRecord
	seat: SeatRecord
	cohort: CohortRecord
	tokens: TokensRecord
	standing: StandingRecord
}
export type RecordKind = keyof Records

/** What a record is about: its kind and name. */
export type Key<K extends RecordKind = RecordKind> = readonly [kind: K, name: string]

export const partsOf = ([kind, name]: Key): Part[] => [kind, name]
