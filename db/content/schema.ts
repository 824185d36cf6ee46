import { sql } from 'drizzle-orm'
import { dialect } from '@/db/dialect'

const { bytes, index, integer, long, primaryKey, table, text, uniqueIndex } = dialect

/** Who may read: every secret has exactly one circle. Who is in it, this store does not know. */
export const circle = table('circle', {
	id: bytes('id').primaryKey(),
	kind: text('kind', { enum: ['everyone', 'place', 'group', 'friends'] }).notNull(),
	/** What its founder called a group; '' for all others. */
	name: text('name').notNull().default(''),
	/** How many are in it: exactly as long as nothing is shown, then "8 or more", "20 or more" … See lib/circle/crowd.ts. */
	crowd: integer('crowd').notNull().default(0),
	/** 1 when the crowd hides its tellers: until then nothing that is told here is shown. */
	shown: integer('shown').notNull().default(0),
	/** 1 while something can be told here: a closed group, and a cohort that was joined by others, can only be read. */
	open: integer('open').notNull().default(1),
})

/** What was told and is out. No column here, or in any table of this store, holds a member. */
export const secret = table(
	'secret',
	{
		id: bytes('id').primaryKey(),
		circle: bytes('circle').notNull(),
		language: text('language', { enum: ['en', 'zh'] }).notNull(),
		/** The hour of release and 33 random bits: see lib/time/position.ts. */
		position: long('position').notNull(),
		text: text('text').notNull(),
		colour: integer('colour').notNull(),
		texture: integer('texture').notNull(),
		/** Up to three topic names without '#', separated by spaces. */
		topics: text('topics').notNull(),
		/** 0, or the number of poll answers (2–4). */
		answers: integer('answers').notNull(),
		hearts: integer('hearts').notNull(),
		replies: integer('replies').notNull(),
		/** Order of the warm feed: 1000 · (log2(1 + hearts + 2·replies) + hour / 12), rounded. */
		warmth: long('warmth').notNull(),
		/** 16 random bytes that name its photo, or null. */
		photo: bytes('photo'),
		/** The key of the photo's blobs: where this row is gone, they are noise. */
		photoKey: bytes('photo_key'),
		/** What the photo shows, in the teller's words; '' or null says nothing. */
		photoAlt: text('photo_alt'),
	},
	(secret) => [
		uniqueIndex('secret_photo').on(secret.photo).where(sql`${secret.photo} IS NOT NULL`),
		uniqueIndex('secret_position').on(secret.position),
		index('secret_new').on(secret.circle, secret.position),
		index('secret_new_in').on(secret.circle, secret.language, secret.position),
		index('secret_warm').on(secret.circle, secret.warmth, secret.position),
		index('secret_warm_in').on(secret.circle, secret.language, secret.warmth, secret.position),
	],
)

/** Which secrets stand under a topic, in feed order. */
export const secretTopic = table(
	'secret_topic',
	{
		topic: text('topic').notNull(),
		circle: bytes('circle').notNull(),
		position: long('position').notNull(),
		secret: bytes('secret').notNull(),
	},
	(row) => [primaryKey({ columns: [row.topic, row.circle, row.position] })],
)

/** How many secrets a topic has: the list of topics. */
export const topic = table(
	'topic',
	{
		circle: bytes('circle').notNull(),
		name: text('name').notNull(),
		secrets: integer('secrets').notNull(),
	},
	(row) => [
		primaryKey({ columns: [row.circle, row.name] }),
		index('topic_size').on(row.circle, row.secrets, row.name),
	],
)

/** The masks of one thread, numbered as they came; 0 is the teller's. */
export const mask = table(
	'mask',
	{
		secret: bytes('secret').notNull(),
		/** PRF(KDF("mask"), thread), or random once its member unlinked. */
		mark: bytes('mark').notNull(),
		number: integer('number').notNull(),
	},
	(row) => [
		primaryKey({ columns: [row.secret, row.mark] }),
		uniqueIndex('mask_number').on(row.secret, row.number),
	],
)

/** Replies in the order of their thread; only the hour of each is kept. */
export const reply = table(
	'reply',
	{
		secret: bytes('secret').notNull(),
		number: integer('number').notNull(),
		id: bytes('id').notNull(),
		mask: integer('mask').notNull(),
		hour: integer('hour').notNull(),
		text: text('text').notNull(),
		hearts: integer('hearts').notNull(),
	},
	(row) => [primaryKey({ columns: [row.secret, row.number] }), uniqueIndex('reply_id').on(row.id)],
)

/** One heart of one member for one secret or reply; the mark links nothing else. */
export const heart = table(
	'heart',
	{ thing: bytes('thing').notNull(), mark: bytes('mark').notNull() },
	(row) => [primaryKey({ columns: [row.thing, row.mark] })],
)

/** The answers of a poll. */
export const answer = table(
	'answer',
	{
		secret: bytes('secret').notNull(),
		number: integer('number').notNull(),
		text: text('text').notNull(),
		votes: integer('votes').notNull(),
	},
	(row) => [primaryKey({ columns: [row.secret, row.number] })],
)

/** One vote of one member in one poll. */
export const vote = table(
	'vote',
	{
		secret: bytes('secret').notNull(),
		mark: bytes('mark').notNull(),
		answer: integer('answer').notNull(),
	},
	(row) => [primaryKey({ columns: [row.secret, row.mark] })],
)

/** Secrets told and not yet out, sealed under the web's waiting key; the time of release is inside. */
export const waiting = table('waiting', {
	id: bytes('id').primaryKey(),
	body: bytes('body').notNull(),
})

/**
 * Photos that are not in the blob store: those that wait, and those that came out in this hour. As they will lie there: padded,
 * and sealed under a key of their own, which stands in the row of their secret.
 */
export const photoBlob = table(
	'photo_blob',
	{
		name: bytes('name').notNull(),
		kind: text('kind', { enum: ['avif', 'webp'] }).notNull(),
		body: bytes('body').notNull(),
	},
	(row) => [primaryKey({ columns: [row.name, row.kind] })],
)

/** Photos whose secret is gone, until the blob store has let go of them too. */
export const photoGone = table('photo_gone', { name: bytes('name').primaryKey() })

/** Errands for the vault, sealed under the outbox key; a later errand for the same row replaces it. */
export const outbox = table('outbox', {
	k: bytes('k').primaryKey(),
	b: bytes('b').notNull(),
})

/** Idempotency: which thing a submission became; kept two days. */
export const ticket = table(
	'ticket',
	{
		mark: bytes('mark').primaryKey(),
		thing: bytes('thing').notNull(),
		day: integer('day').notNull(),
	},
	(row) => [index('ticket_day').on(row.day)],
)

/** The starter collection's secrets, so that one command can drop them. */
export const starter = table('starter', { secret: bytes('secret').primaryKey() })
