import { z } from 'zod'
import { GROUP_VERBS, JOIN_WAYS } from './group-verbs'
import { bytes, label, nothing, sized } from './shapes'

/** A point or token of the oblivious PRF. */
const point = sized(32)
/** Points that one question may hold: few enough that a keeper busy with them answers others soon. */
export const MAX_POINTS = 100
export const MAX_TOKENS = 500

/** Questions about ties, groups and contacts. `node` is what its member computes from S; no answer holds anybody else's. */
export const CIRCLE_VERBS = {
	/** Which circles a member may read, oldest of friends first, and how far they are. */
	circlesOf: {
		ask: z.strictObject({ node: label }),
		answer: z.strictObject({
			ties: z.int(),
			/** Of them, those that are old enough to count. */
			counting: z.int(),
			cohort: z.boolean(),
			address: z.boolean(),
			friends: z.array(label),
			memberships: z.array(
				z.strictObject({ circle: label, kind: z.enum(['group', 'place']), muted: z.boolean() }),
			),
		}),
	},
	ties: {
		ask: z.strictObject({ node: label }),
		answer: z.strictObject({
			ties: z.array(
				z.strictObject({ handle: label, day: z.int(), way: z.enum(['code', 'contacts']) }),
			),
			/** Ties that are offered and can still be taken up. */
			offers: z.array(z.strictObject({ token: label, left: z.int(), hours: z.int() })),
		}),
	},
	offerTie: {
		ask: z.strictObject({
			node: label,
			token: label,
			uses: z.int().min(1).max(50),
			hours: z.int().min(1).max(336),
		}),
		answer: nothing,
	},
	revokeOffer: { ask: z.strictObject({ node: label, token: label }), answer: nothing },
	/** What an invitation is for, without taking it up. */
	offerOf: {
		ask: z.strictObject({ token: label }),
		answer: z.strictObject({
			tie: z.boolean(),
			circle: label.nullable(),
			/** Whether it is to the office of the group's steward. */
			office: z.boolean(),
			way: z.enum(JOIN_WAYS),
			domain: z.string(),
		}),
	},
	acceptTie: {
		ask: z.strictObject({ node: label, token: label }),
		answer: z.strictObject({ tied: z.enum(['tied', 'already', 'own', 'gone', 'full']) }),
	},
	untie: { ask: z.strictObject({ node: label, handle: label }), answer: nothing },
	...GROUP_VERBS,
	/** The public half of the key that makes every token, and of those before it, oldest first. */
	oprfKey: {
		ask: nothing,
		answer: z.strictObject({ key: point, former: z.array(point) }),
	},
	evaluate: {
		ask: z.strictObject({ node: label, points: z.array(point).min(1).max(MAX_POINTS) }),
		answer: z.strictObject({
			outcome: z.enum(['done', 'quota', 'malformed']),
			points: z.array(point),
			proof: bytes,
		}),
	},
	keepContacts: {
		ask: z.strictObject({ node: label, key: point, tokens: z.array(point).max(MAX_TOKENS) }),
		answer: z.strictObject({
			/** 'otherKey' where the tokens are of a key that a rotation has ended. */
			outcome: z.enum(['done', 'otherKey', 'malformed']),
			tied: z.int(),
		}),
	},
	/** With an address that the web has just seen to be this member's: its token is kept, it is not. */
	keepAddress: {
		ask: z.strictObject({ node: label, address: z.string().max(320) }),
		answer: z.strictObject({ tied: z.int() }),
	},
	/** Forgets a member among others; answers with the circles that are smaller now. */
	leaveGraph: {
		ask: z.strictObject({ node: label }),
		answer: z.strictObject({ circles: z.array(label) }),
	},
	/** Forms cohorts now; numbers only. */
	formCohorts: {
		ask: nothing,
		answer: z.strictObject({
			members: z.int(),
			withCohort: z.int(),
			cohorts: z.int(),
			moved: z.int(),
		}),
	},
} as const
