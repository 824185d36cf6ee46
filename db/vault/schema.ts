import { dialect } from '@/db/dialect'

const { bytes, integer, table } = dialect

/**
 * The uniform table: seals (thing → standing) and "my things" (member → thing) in rows of one shape,
 * 16-byte key and 144-byte value, so that a row does not tell its direction.
 */
export const vault = table('v', {
	k: bytes('k').primaryKey(),
	b: bytes('b').notNull(),
})

/**
 * What the keeper still has to do about pushes, in rows of the same shape as the vault's: when it is due and how often it
 * was tried is inside, under the keeper's envelope.
 */
export const job = table('job', {
	k: bytes('k').primaryKey(),
	b: bytes('b').notNull(),
})

/**
 * Ties, groups, invitations and contacts, each record whole in one row under the keeper's envelope, padded to a power of two from 512
 * bytes: what a row is about is inside.
 */
export const graph = table('graph', {
	k: bytes('k').primaryKey(),
	b: bytes('b').notNull(),
})

/** An account is the keyed hash of S and the quarter of joining; nothing else is known. */
export const account = table('account', {
	id: bytes('id').primaryKey(),
	/** Quarters since 1970, e.g. 227 = Q4 2026. */
	joinedQuarter: integer('joined_quarter').notNull(),
})

/** A passkey's public key (COSE), found by a keyed hash of credential id and S. */
export const credential = table('credential', {
	k: bytes('k').primaryKey(),
	publicKey: bytes('public_key').notNull(),
})
