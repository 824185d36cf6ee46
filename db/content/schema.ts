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
		/** The photo's perceptual hash, 8 bytes: by it a removed picture is known when it comes again. */
		photoPrint: bytes('photo_print'),
		/** The content note under which it is veiled until a reader taps, or '': see lib/veil/veil.ts. */
		veil: text('veil').notNull().default(''),
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
		veil: text('veil').notNull().default(''),
		/** 1 while its words are withheld: `text` is empty then. */
		withheld: integer('withheld').notNull().default(0),
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

/**
 * Secrets and replies that nobody may read now, whole and sealed under the web's waiting key: what is not in `secret`, no feed, search or
 * thread can show by mistake.
 */
export const withheld = table('withheld', {
	id: bytes('id').primaryKey(),
	body: bytes('body').notNull(),
})

/** One row for everything that was ever reported: what stewards look at. It holds no reporter and no teller. */
export const review = table(
	'review',
	{
		id: bytes('id').primaryKey(),
		thing: bytes('thing').notNull(),
		/** The secret in whose thread it stands. */
		thread: bytes('thread').notNull(),
		circle: bytes('circle').notNull(),
		/** `appealed` is open for other stewards than those who decided. */
		state: text('state', { enum: ['open', 'appealed', 'closed'] }).notNull(),
		/** Counts up when something that was decided is reported again, or appealed. */
		round: integer('round').notNull().default(0),
		/** 2 for a child, intimate images or a credible threat, 1 where somebody is talked about, 0 for the rest. */
		severity: integer('severity').notNull(),
		/** Sum of the weights of its reporters, in tenths of a person; who reports without an account weighs nothing. */
		weight: integer('weight').notNull(),
		reporters: integer('reporters').notNull(),
		/** How many of them have an account: they alone count towards hiding it before stewards have looked. */
		members: integer('members').notNull().default(0),
		/** 1 while it is withheld, 2 once its teller deleted it, as long as it is not decided. */
		hidden: integer('hidden').notNull().default(0),
		/** Orders the queue, highest first: PRIORITY_IN_SQL in lib/review/review.ts. */
		priority: long('priority').notNull(),
		/** What was decided last, and which rule it broke; '' before. */
		measure: text('measure').notNull().default(''),
		rule: text('rule').notNull().default(''),
		/** Hours since 1970; the second is 0 until it is decided. */
		opened: integer('opened').notNull(),
		decided: integer('decided').notNull().default(0),
		/** The teller's words against the decision, sealed; null where there are none. */
		appeal: bytes('appeal'),
	},
	(row) => [
		uniqueIndex('review_thing').on(row.thing),
		index('review_thread').on(row.thread),
		// With the round, so that hundreds of cases are told apart without opening their rows.
		index('review_queue').on(row.state, row.priority, row.id, row.round),
		index('review_decided').on(row.state, row.decided),
	],
)

/** One report of one person about one thing in one round: what was decided can be reported again. */
export const report = table(
	'report',
	{
		thing: bytes('thing').notNull(),
		/** PRF(KDF("report"), thing) of a member, the same in each round; random for who reported without an account. */
		mark: bytes('mark').notNull(),
		round: integer('round').notNull(),
		reason: text('reason').notNull(),
		/** SHA-256 of the receipt's code, cut to 16 bytes. */
		receipt: bytes('receipt').notNull(),
		/** The reporter's standing, sealed to the keeper, until it is known whether they were right; null without an account. */
		seal: bytes('seal'),
		/** What they wrote to the stewards, sealed under the waiting key; null where they wrote nothing. */
		words: bytes('words'),
	},
	(row) => [
		primaryKey({ columns: [row.thing, row.round, row.mark] }),
		uniqueIndex('report_receipt').on(row.receipt),
	],
)

/** What one steward decided in one round of one review. */
export const decision = table(
	'decision',
	{
		review: bytes('review').notNull(),
		round: integer('round').notNull(),
		/** PRF(KDF("decision"), review): it says "the same steward" within one review and nowhere else. */
		mark: bytes('mark').notNull(),
		measure: text('measure').notNull(),
		rule: text('rule').notNull(),
		/** Hours since 1970. */
		hour: integer('hour').notNull(),
	},
	(row) => [primaryKey({ columns: [row.review, row.round, row.mark] })],
)

/** Who is a steward: PRF(KDF("steward"), "seat") of each, and a random name for their seat, by which an operator can take it back. */
export const steward = table('steward', {
	mark: bytes('mark').primaryKey(),
	seat: text('seat').notNull(),
})

/** Invitations to be a steward that nobody took up yet: hashes of their codes. */
export const stewardInvitation = table('steward_invitation', {
	code: bytes('code').primaryKey(),
	/** Days since 1970. */
	until: integer('until').notNull(),
})

/** What was done by whom of whom nothing is known: each entry's hash covers the one before it, so that none can be changed or left out later. */
export const audit = table('audit', {
	number: integer('number').primaryKey(),
	/** JSON that anybody may read: the day, and a commitment to what is inside. */
	entry: text('entry').notNull(),
	hash: bytes('hash').notNull(),
	/** What the entry commits to, as JSON with its salt: for the operator's check, never published; '' where nothing is. */
	inside: text('inside').notNull().default(''),
})

/** What one juror thinks of one report. */
export const juror = table(
	'juror',
	{
		review: bytes('review').notNull(),
		round: integer('round').notNull(),
		/** PRF(KDF("juror"), review). */
		mark: bytes('mark').notNull(),
		breaks: integer('breaks').notNull(),
		/** Their standing, sealed to the keeper, until it is known whether stewards thought the same. */
		seal: bytes('seal'),
	},
	(row) => [primaryKey({ columns: [row.review, row.round, row.mark] })],
)

/**
 * Prints of what was removed, those of words keyed, a row a band: near prints share a band, so that looking for them is one look-up a band (24 for words, 8
 * for photos; lib/review/removed-prints.ts).
 */
export const removedPrint = table(
	'removed_print',
	{
		kind: text('kind', { enum: ['text', 'photo'] }).notNull(),
		band: integer('band').notNull(),
		part: integer('part').notNull(),
		print: bytes('print').notNull(),
	},
	(row) => [primaryKey({ columns: [row.kind, row.band, row.part, row.print] })],
)
