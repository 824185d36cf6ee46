import { randomBytes } from 'node:crypto'
import Database from 'better-sqlite3'
import { circleWord, EVERYONE } from '@/db/content/circles'
import { STARTER_EN } from '@/db/seed/starter-en'
import { STARTER_ZH } from '@/db/seed/starter-zh'
import { spaced } from '@/lib/search/spaced'
import { hourOf } from '@/lib/time/hours'
import { newPosition } from '@/lib/time/position'

const TOPICS = [
	'love',
	'work',
	'family',
	'night',
	'暗恋',
	'职场',
	'家人',
	'失眠',
	'friends',
	'money',
]
const HOURS = 24 * 365
const GROUP = 20_000

/** A word of one secret in ten thousand, and one of every second Chinese secret, to search for. */
export const RARE = { en: 'xylophone', zh: '琥珀' }

/**
 * Fills a migrated content store with secrets and replies as they would be after a year: both languages, topics, hearts,
 * one reply in a thread or hundreds. Writes past the writer, in big groups and without fsync, for it measures nothing.
 */
export function fill(file: string, secrets: number, replies: number): void {
	const store = new Database(file)
	store.pragma('journal_mode = OFF')
	store.pragma('synchronous = OFF')
	store.pragma('cache_size = -400000')
	const texts = { en: STARTER_EN.map(({ text }) => text), zh: STARTER_ZH.map(({ text }) => text) }
	const insert = {
		secret:
			store.prepare(`INSERT INTO secret (id, circle, language, position, text, colour, texture, topics,
			answers, hearts, replies, warmth) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)`),
		words: store.prepare('INSERT INTO secret_words (rowid, words, circle) VALUES (?,?,?)'),
		topic: store.prepare('INSERT INTO secret_topic VALUES (?,?,?,?)'),
		mask: store.prepare('INSERT INTO mask VALUES (?,?,?)'),
		reply: store.prepare(
			'INSERT INTO reply (secret, number, id, mask, hour, text, hearts) VALUES (?,?,?,?,?,?,?)',
		),
		size: store.prepare('INSERT INTO topic VALUES (?,?,?)'),
	}
	const now = hourOf()
	const circle = circleWord(EVERYONE)
	let left = replies
	// In the order of positions, as a year of releases would come; ids are random.
	const hours = Array.from(
		{ length: secrets },
		(_, at) => now - HOURS + Math.floor((at / secrets) * HOURS),
	)
	const group = store.transaction((from: number, to: number) => {
		for (let at = from; at < to; at++) {
			const language = at % 2 === 0 ? 'en' : 'zh'
			const rare = at % 10_000 < 2 ? ` ${RARE[language]}` : ''
			const text = `${texts[language][at % 34]} ${at}${rare}`
			const id = randomBytes(16)
			const position = newPosition(hours[at] ?? now)
			const topic = TOPICS[at % TOPICS.length] ?? 'love'
			const many =
				at % 1000 === 0
					? Math.min(left, 500)
					: Math.min(left, Math.ceil((left / (secrets - at)) * 2 * Math.random()))
			const hearts = at % 100
			const warmth = Math.round(1000 * (Math.log2(1 + hearts + 2 * many) + (hours[at] ?? now) / 12))
			insert.secret.run(
				id,
				EVERYONE,
				language,
				position,
				text,
				at % 10,
				at % 6,
				topic,
				0,
				hearts,
				many,
				warmth,
			)
			insert.words.run(position, spaced(`${text} ${topic}`), circle)
			insert.topic.run(topic, EVERYONE, position, id)
			insert.mask.run(id, randomBytes(16), 0)
			for (let number = 1; number <= many; number++) {
				insert.reply.run(
					id,
					number,
					randomBytes(16),
					number % 5,
					hours[at],
					`${texts[language][number % 34]?.slice(0, 60)}`,
					number % 7,
				)
			}
			left -= many
		}
	})
	for (let from = 0; from < secrets; from += GROUP) {
		group(from, Math.min(from + GROUP, secrets))
		if (from % (secrets / 10) < GROUP) console.log(`  filled ${from} of ${secrets} secrets`)
	}
	for (const topic of TOPICS) insert.size.run(EVERYONE, topic, Math.round(secrets / TOPICS.length))
	store.exec("INSERT INTO secret_words(secret_words) VALUES('optimize')")
	store.pragma('journal_mode = WAL')
	store.close()
}
