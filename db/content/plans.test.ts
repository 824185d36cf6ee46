import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '@/bench/fill'
import { shareContent } from '@/db/content/store'
import { cardsByIds, repliesByIds } from '@/lib/card/card-queries'
import type { ThingId } from '@/lib/crypto/id'
import { feedPage } from '@/lib/feed/feed-queries'
import { marksOf } from '@/lib/mark/marks-queries'
import { MemberSecret } from '@/lib/mark/member-marks'
import { maskNumber, placeOfReply } from '@/lib/mark/own'
import { searchPage } from '@/lib/search/search-queries'
import { thingOfTicket } from '@/lib/telling/ticket'
import { thread } from '@/lib/thread/thread-queries'
import { topicPage, topics } from '@/lib/topic/topic-queries'
import { pendingErrands } from '@/lib/vault/outbox'
import { type TemporaryStore, temporaryStore } from './temporary-store'

let temporary: TemporaryStore
let connection: Database.Database
let ids: ThingId[]
/** The SQL of every query that really ran, as drizzle sent it. */
const asked = new Map<string, unknown[]>()

beforeAll(async () => {
	temporary = await temporaryStore()
	fill(temporary.file, 3000, 9000)
	connection = new Database(temporary.file, { readonly: true })
	const read = drizzle(connection, {
		logger: { logQuery: (sql, params) => void asked.set(sql, params) },
	})
	shareContent({
		...temporary.store,
		read,
		rows: async <T>(query: Parameters<typeof read.all>[0]) => read.all<T>(query),
	})
	ids = (await feedPage({ language: 'all', sort: 'new' }))?.cards.map(({ id }) => id) ?? []
})

afterAll(async () => {
	connection.close()
	await temporary.remove()
})

const member = MemberSecret.random()
const first = () => ids[0] as ThingId

const QUERIES: Record<string, () => Promise<unknown>> = {
	'new feed': () => feedPage({ language: 'en', sort: 'new' }),
	'new feed of all languages': () => feedPage({ language: 'all', sort: 'new' }),
	'new feed, further down': async () => {
		const page = await feedPage({ language: 'zh', sort: 'new' })
		return feedPage({ language: 'zh', sort: 'new', after: page?.next ?? '' })
	},
	'warm feed': () => feedPage({ language: 'en', sort: 'warm' }),
	'warm feed, further down': async () => {
		const page = await feedPage({ language: 'all', sort: 'warm' })
		return feedPage({ language: 'all', sort: 'warm', after: page?.next ?? '' })
	},
	thread: () => thread(first(), '3'),
	topics: () => topics(),
	topic: async () => {
		const page = await topicPage('love')
		return topicPage('love', page?.next ?? '')
	},
	search: () => searchPage('妈妈 love'),
	'my secrets': () => cardsByIds(ids),
	'my replies': async () =>
		repliesByIds((await thread(first()))?.replies.map(({ id }) => id) ?? []),
	marks: () => marksOf(member, ids),
	'my mask': () => maskNumber(member, first()),
	'place of a reply': () => placeOfReply(first()),
	ticket: () => thingOfTicket(new Uint8Array(16)),
	outbox: () => pendingErrands([new Uint8Array(16)]),
}

test.for(Object.entries(QUERIES))('%s neither scans nor sorts', async ([, query]) => {
	asked.clear()
	await query()
	expect(asked.size).toBeGreaterThan(0)
	for (const [sql, params] of asked) expect([sql, faultsOf(sql, params)]).toEqual([sql, []])
})

test('a query without an index is seen', () => {
	expect(faultsOf("SELECT * FROM secret WHERE text = 'x' ORDER BY hearts", [])).not.toEqual([])
})

/** Steps of the plan that read a whole table or sort. The word index says SCAN of its own lookups. */
function faultsOf(sql: string, params: readonly unknown[]): string[] {
	const plan = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...params) as {
		detail: string
	}[]
	return plan
		.map(({ detail }) => detail)
		.filter((detail) => /^SCAN|USE TEMP B-TREE/.test(detail))
		.filter((detail) => !/VIRTUAL TABLE INDEX/.test(detail))
}
