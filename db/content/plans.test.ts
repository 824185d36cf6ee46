import Database from 'better-sqlite3'
import type { SQL } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardsByIds, repliesByIds } from '@/lib/card/card-queries'
import { writeCursor } from '@/lib/feed/cursor'
import { feedPage } from '@/lib/feed/feed-queries'
import { marksOf } from '@/lib/mark/marks-queries'
import { MemberSecret } from '@/lib/mark/member-marks'
import { maskNumber, placeOfReply } from '@/lib/mark/own'
import { publicPhoto } from '@/lib/photo/photo-queries'
import { dropPhoto, movedPhoto } from '@/lib/photo/photo-statements'
import { searchPage } from '@/lib/search/search-queries'
import { secretStatements } from '@/lib/telling/delete-command'
import { expireTickets, thingOfTicket } from '@/lib/telling/ticket'
import { thread } from '@/lib/thread/thread-queries'
import { hourOf } from '@/lib/time/hours'
import { topicPage, topics } from '@/lib/topic/topic-queries'
import { doneErrandStatement, errandStatement, pendingErrands } from '@/lib/vault/outbox'
import { shareContent } from './store'
import { heartFor, letOut, type Out, repliesUnder, voteFor } from './temporary-secrets'
import { type TemporaryStore, temporaryStore } from './temporary-store'

const member = MemberSecret.random()
const mark = new Uint8Array(16).fill(7)
const now = Date.now()
const SECRETS = 3000

let temporary: TemporaryStore
let reader: Database.Database
let out: Out[]
/** What the queries under test asked, as they asked it. */
let asked: string[] = []

beforeAll(async () => {
	temporary = await temporaryStore()
	out = await letOut(
		Array.from({ length: SECRETS }, (_, at) => ({
			text: `secret number ${at}`,
			language: at % 3 === 0 ? 'zh' : 'en',
			topics: at % 4 === 0 ? ['love', `topic${at % 97}`] : [],
			answers: at % 5 === 0 ? ['yes', 'no'] : [],
			hour: hourOf(now) - (at % 500),
		})),
	)
	const some = out.filter((_, at) => at % 10 === 0)
	await temporary.store.write([
		...some.flatMap((one) => [...repliesUnder(one, 5, hourOf(now)), heartFor(one)]),
		...some.map((one) => voteFor(one, 1)),
	])
	reader = new Database(temporary.file, { readonly: true })
	const read = drizzle(reader, { logger: { logQuery: (query) => void asked.push(query) } })
	shareContent({ ...temporary.store, read, rows: async <T>(query: SQL) => read.all<T>(query) })
})

afterAll(async () => {
	reader.close()
	await temporary.remove()
})

/** The steps of each asked query that read more than they show. */
async function slowSteps(ask: () => Promise<unknown>): Promise<string[]> {
	asked = []
	await ask()
	expect(asked).not.toEqual([])
	return [...new Set(asked)].flatMap(slowStepsOf)
}

function slowStepsOf(query: string): string[] {
	return stepsOf(query).filter(isSlow)
}

function stepsOf(query: string): string[] {
	const steps = reader
		.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
		.all(...Array.from(query.matchAll(/\?/g), () => 1))
	return steps.map(({ detail }) => detail)
}

/** A virtual table is always "scanned"; what counts is that FTS5 has an index for it: M is MATCH, = the row's number. */
const BY_WORDS = /^SCAN secret_words VIRTUAL TABLE INDEX \d+:.*[M=]/

function isSlow(step: string): boolean {
	if (BY_WORDS.test(step)) return false
	return /\bSCAN\b|TEMP B-TREE|AUTOMATIC/.test(step)
}

const ids = () => out.slice(0, 60).map(({ id }) => id)
const far = { position: 2 ** 52, warmth: 2 ** 40 }
const newCursor = writeCursor({ position: far.position })
const languages = ['en', 'zh', 'all'] as const

const READING: Record<string, () => Promise<unknown>> = {
	...Object.fromEntries(
		languages.flatMap((language) =>
			(['new', 'warm'] as const).flatMap((sort) => {
				const after = sort === 'warm' ? writeCursor(far) : newCursor
				return [
					[`feed ${sort} ${language}`, () => feedPage({ language, sort })],
					[`feed ${sort} ${language} after`, () => feedPage({ language, sort, after })],
				]
			}),
		),
	),
	thread: () => thread(ids()[0] as never),
	'thread after': () => thread(ids()[0] as never, '3'),
	topics: () => topics(),
	topic: () => topicPage('love'),
	'topic after': () => topicPage('love', newCursor),
	search: () => searchPage('secret "number 7"'),
	'search after': () => searchPage('secret', newCursor),
	cards: () => cardsByIds(ids()),
	replies: () => repliesByIds(ids()),
	marks: () => marksOf(member, ids()),
	'mask of a member': () => maskNumber(member, ids()[0] as never),
	'place of a reply': () => placeOfReply(ids()[0] as never),
	ticket: () => thingOfTicket(mark),
	photo: () => publicPhoto(ids()[0] as never, 'avif'),
	outbox: () => pendingErrands([mark, new Uint8Array(16)]),
}

test.each(Object.entries(READING))('%s reads only what it shows', async (_, ask) => {
	expect(await slowSteps(ask)).toEqual([])
})

const LATER = Object.entries(READING).filter(([name]) => name.endsWith(' after'))

test.each(LATER)('%s starts where the stretch before ended', async (_, ask) => {
	asked = []
	await ask()
	const bounded = asked.flatMap(stepsOf).filter((step) => /[<>]/.test(step))
	expect(bounded).toHaveLength(1)
})

test('what deletes and tidies finds its rows by an index', async () => {
	const b = new Uint8Array(144)
	const written = [
		...((await secretStatements(ids()[0] as never)) ?? []),
		...dropPhoto(mark),
		movedPhoto(mark, 'avif'),
		expireTickets(now),
		doneErrandStatement(mark, b),
		errandStatement({ k: mark, b, over: b }),
	]
	const queries = [...new Set(written.map(({ sql }) => sql))]
	expect(queries.length).toBeGreaterThan(10)
	expect(queries.flatMap(slowStepsOf)).toEqual([])
})

test('a query without an index is caught', () => {
	expect(slowStepsOf('SELECT * FROM secret ORDER BY text')).toHaveLength(2)
	expect(slowStepsOf("SELECT * FROM secret_words WHERE words LIKE '%a'")).toHaveLength(1)
})
