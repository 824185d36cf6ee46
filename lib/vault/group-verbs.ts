import { z } from 'zod'
import { label, nothing } from './shapes'

const done = z.strictObject({ done: z.boolean() })
const wish = z.strictObject({ handle: label, text: z.string() })

/** How one comes into a group: docs/architecture.md. */
export const JOIN_WAYS = ['link', 'domain', 'approval'] as const
export type JoinWay = (typeof JOIN_WAYS)[number]

const group = z.strictObject({
	steward: z.boolean(),
	muted: z.boolean(),
	way: z.enum(JOIN_WAYS),
	domain: z.string(),
	invite: label.nullable(),
	/** The code by which its steward hands their office over, for its steward alone. */
	heir: label.nullable(),
	closed: z.boolean(),
	/** How many are in it, in steps. */
	crowd: z.int(),
	/** Of the three that are needed, how many invitation roots stand behind its members. */
	roots: z.int(),
	/** For its steward alone. */
	wishes: z.array(wish),
	/** By which invitations they came, for its steward alone. */
	branches: z.array(z.strictObject({ token: label, day: z.int(), crowd: z.int() })),
})
const joined = z.enum(['joined', 'asked', 'already', 'full', 'gone', 'address', 'taken'])
const joining = z.strictObject({ joined, circle: label.nullable() })

/** Questions about groups and places. */
export const GROUP_VERBS = {
	found: {
		ask: z.strictObject({
			node: label,
			circle: label,
			name: z.string().max(1_000),
			way: z.enum(JOIN_WAYS),
			domain: z.string().max(253),
			invite: label,
		}),
		answer: z.strictObject({ founded: z.boolean() }),
	},
	joinGroup: {
		ask: z.strictObject({ node: label, token: label, text: z.string().max(1_000) }),
		answer: joining,
	},
	/** With an address that the web has just seen to be this member's; it is not kept. */
	joinByAddress: {
		ask: z.strictObject({ node: label, token: label, address: z.string().max(320) }),
		answer: joining,
	},
	/** By the place's code: its circle follows from that, so that no other circle is joined in this way. */
	joinPlace: {
		ask: z.strictObject({ node: label, place: z.string().max(64) }),
		answer: joining,
	},
	/** Not done for the steward of a group that is not closed. */
	leaveCircle: { ask: z.strictObject({ node: label, circle: label }), answer: done },
	muteCircle: {
		ask: z.strictObject({ node: label, circle: label, muted: z.boolean() }),
		answer: nothing,
	},
	/** A group as a member of it may see it. */
	group: {
		ask: z.strictObject({ node: label, circle: label }),
		answer: z.strictObject({ group: group.nullable() }),
	},
	rotateInvite: {
		ask: z.strictObject({ node: label, circle: label, invite: label }),
		answer: done,
	},
	cutBranch: {
		ask: z.strictObject({ node: label, circle: label, token: label, invite: label }),
		answer: z.strictObject({ cut: z.enum(['cut', 'few', 'gone']) }),
	},
	/** Offers the steward's office to the member who brings the token. */
	handOver: { ask: z.strictObject({ node: label, circle: label, token: label }), answer: done },
	takeOffice: { ask: z.strictObject({ node: label, token: label }), answer: joining },
	closeGroup: { ask: z.strictObject({ node: label, circle: label }), answer: done },
	decideWish: {
		ask: z.strictObject({ node: label, circle: label, handle: label, admit: z.boolean() }),
		answer: done,
	},
} as const
