import { z } from 'zod'
import { CIRCLE_VERBS } from './circle-verbs'
import { INNER_BYTES } from './record'
import { bytes, label, nothing, sized } from './shapes'
import { EPOCHS_ASKED } from './standing'

/** How many labels one question may hold. */
export const MAX_LABELS = 512

/** Characters of a push service's address for one device: what its rows in the vault hold. */
export const MAX_ENDPOINT = 492

/** Threads that one question about listening names: all of a member's list of replies (lib/telling/my-threads.ts). */
export const MAX_LISTENED = 300

const POINT_BYTES = 65

/** What the keeper last did and what still waits; numbers only. */
const status = z.strictObject({
	/** Errands in the outbox, and how many of them cannot move: another row has their place, or no key opens them. */
	outbox: z.int(),
	parked: z.int(),
	unreadable: z.int(),
	/** How long, in ms, the outbox has held something that can move. */
	outboxAgeMs: z.number(),
	/** The day (YYYY-MM-DD) of the newest envelope key: the last shredding. */
	lastShred: z.string(),
	/** Rings that hold two keys: a rotation or shredding that is not finished. */
	owed: z.array(z.string()),
})

/** Result of a sweep over all things and all rows. */
const sweep = z.strictObject({
	things: z.int(),
	/** Things with a seal neither in the vault nor on its way: unlinked, starters, or lost. */
	withoutSeal: z.int(),
	/** Seals whose thing is gone; they were dropped. */
	orphans: z.int(),
	/** Rows that open under no envelope key: changed bytes. */
	damaged: z.int(),
})

/** Purposes that the keeper can rotate; the rest is the web's alone. */
export const KEEPER_ROTATES = [
	'label',
	'outbox',
	'keeper',
	'envelope',
	'backup',
	'graph',
	'oprf',
] as const

const rotation = z.strictObject({ purpose: z.enum(KEEPER_ROTATES) })

/** Threads, and a member's mark in each. */
const marked = z.array(z.strictObject({ thread: label, mark: label })).max(MAX_LISTENED)

/** Every question the keeper answers, and the shape of its answer. None returns a person. */
export const VERBS = {
	...CIRCLE_VERBS,
	/** The inner parts of "my things" rows, null where there is none; seals are never handed out. */
	rows: {
		ask: z.strictObject({ labels: z.array(label).max(MAX_LABELS) }),
		answer: z.strictObject({ inners: z.array(sized(INNER_BYTES).nullable()) }),
	},
	/** Registers an account; `joined` is false when it is there already. Quarters since 1970. */
	join: {
		ask: z.strictObject({ account: label, quarter: z.int().min(0) }),
		answer: z.strictObject({ joined: z.boolean() }),
	},
	/** Which of these account ids are registered. */
	knows: {
		ask: z.strictObject({ accounts: z.array(label).max(16) }),
		answer: z.strictObject({ known: z.array(z.boolean()) }),
	},
	/** Ends these accounts; what they told is not the keeper's to find. */
	leave: { ask: z.strictObject({ accounts: z.array(label).max(16) }), answer: nothing },
	/** What holds for the member who is here, by the tags of this epoch and the two before; hours since 1970, 0 for never. */
	standing: {
		ask: z.strictObject({
			tags: z.array(z.strictObject({ epoch: z.int().min(0), tag: label })).length(EPOCHS_ASKED),
		}),
		answer: z.strictObject({
			warned: z.int(),
			slow: z.int(),
			suspended: z.int(),
			/** What a report of theirs weighs, in tenths of a person; and, counted apart, what they say on a jury. */
			weight: z.int(),
			juror: z.int(),
		}),
	},
	/** The key by which push services know this server (RFC 8292): an uncompressed P-256 point. */
	pushKey: { ask: nothing, answer: z.strictObject({ key: sized(POINT_BYTES) }) },
	/** Has a device hear when others say something in these threads; `mark` is its member's there. */
	listen: {
		ask: z.strictObject({
			endpoint: z.string().max(MAX_ENDPOINT),
			p256dh: sized(POINT_BYTES),
			auth: sized(16),
			language: z.enum(['en', 'zh']),
			threads: marked,
		}),
		answer: nothing,
	},
	/** Devices that listen to one of these threads for whoever has `mark` there hear nothing any more, of anything. */
	silence: { ask: z.strictObject({ threads: marked }), answer: nothing },
	/** The device with this endpoint hears nothing any more. */
	deafen: { ask: z.strictObject({ endpoint: z.string().max(MAX_ENDPOINT) }), answer: nothing },
	/** Keeps a passkey's public key (COSE); the same `k` again is refused with `kept: false`. */
	keepCredential: {
		ask: z.strictObject({ k: label, publicKey: bytes.refine((raw) => raw.length <= 2048) }),
		answer: z.strictObject({ kept: z.boolean() }),
	},
	credential: {
		ask: z.strictObject({ k: label }),
		answer: z.strictObject({ publicKey: bytes.nullable() }),
	},
	dropCredential: { ask: z.strictObject({ k: label }), answer: nothing },
	/** Compares the web's keys with the keeper's and with those the vault was first used with; names what does not fit. */
	fits: {
		ask: z.strictObject({ prints: z.record(z.string(), z.array(label).max(8)) }),
		answer: z.strictObject({ misfits: z.array(z.string()) }),
	},
	/** There is something in the outbox. */
	nudge: { ask: nothing, answer: nothing },
	status: { ask: nothing, answer: status },
	shred: { ask: nothing, answer: nothing },
	sweep: { ask: nothing, answer: sweep },
	/** A second key for the purpose, unless there are two already: see docs/decisions on key rings. */
	beginRotation: { ask: rotation, answer: nothing },
	/** Everything under an older key is redone under the newest. */
	redo: { ask: rotation, answer: nothing },
	/** Redone once more, then the older keys are destroyed. */
	finishRotation: { ask: rotation, answer: nothing },
} as const

export type Verb = keyof typeof VERBS
export type Ask<V extends Verb> = z.output<(typeof VERBS)[V]['ask']>
export type Answer<V extends Verb> = z.output<(typeof VERBS)[V]['answer']>
