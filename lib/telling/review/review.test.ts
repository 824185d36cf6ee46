import { eq, inArray, ne } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import {
	audit,
	report as reportTable,
	review as reviewTable,
	steward as stewardTable,
} from '@/db/content/schema'
import { statement } from '@/db/dialect/statement'
import { sweep } from '@/keeper/sweeper'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { ONLY_PUBLIC } from '@/lib/circle/circle-queries'
import { newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { feedPage } from '@/lib/feed/feed-queries'
import { MemberSecret } from '@/lib/mark/member-marks'
import { requireStanding, standingNow } from '@/lib/member/standing'
import { done, refused } from '@/lib/outcome'
import { auditLog, brokenEntry, entryOf } from '@/lib/review/audit'
import { type QueuePage, queue } from '@/lib/review/queue-queries'
import { receiptOf } from '@/lib/review/receipt'
import type { Review } from '@/lib/review/review'
import { searchPage } from '@/lib/search/search-queries'
import { dropSeat, seats } from '@/lib/steward/seats'
import { thread as readThread } from '@/lib/thread/thread-queries'
import { EPOCH_HOURS, HOUR_MS, hourOf } from '@/lib/time/hours'
import { deleteThing } from '../delete-command'
import { filesWith } from '../fake-files'
import { fakeForm, fakeTeller, replyOut, taken, tellOut } from '../fake-teller'
import { mineOf } from '../mine-queries'
import { replyTo } from '../reply-command'
import { tell } from '../tell-command'
import { unlinkThread } from '../unlink-command'
import { appeal } from './appeal-command'
import { caseFor } from './case-queries'
import { decide } from './decide-command'
import { decided, fakeReport, fakeSteward, reviewed } from './fake-review'
import { mayJudge } from './jury-queries'
import { report } from './report-command'
import { retireReviews } from './retire'
import { settleOverdue } from './settle-review'

/** Lives of a hundred secrets: how long they take says how busy the machine is. */
vi.setConfig({ testTimeout: 60_000 })

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

afterEach(async () => {
	for (const seat of await seats()) await dropSeat(seat)
})

const inFeed = async (id: ThingId) =>
	(await feedPage({ sort: 'new', language: 'all' }))?.cards.some((card) => card.id === id) ?? false

/** Everything that waits for a steward, over all pages. */
async function waiting(steward: MemberSecret): Promise<Review[]> {
	const seen: Review[] = []
	for (let after: string | null = null; ; ) {
		const page: QueuePage = await queue(steward, after)
		seen.push(...page.reviews)
		after = page.next
		if (after === null) return seen
	}
}

describe('a report', () => {
	test('of somebody who is talked about hides at once, without an account', async () => {
		const thread = await tellOut(fakeTeller(), { text: 'Anna from the bakery steals bread' })
		await replyOut(fakeTeller(), thread, 'no way')
		expect(await inFeed(thread)).toBe(true)
		const { hidden, receipt } = await fakeReport(thread, 'aboutMe')
		expect(hidden).toBe(true)
		expect(await inFeed(thread)).toBe(false)
		expect(await readThread(thread)).toBeNull()
		expect((await searchPage('bakery'))?.cards).toEqual([])
		expect(await receiptOf(receipt)).toMatchObject({ state: 'hidden', reason: 'aboutMe' })
		const there = await replyTo(fakeTeller(), { secret: thread, text: 'still here?' })
		expect(there).toEqual(refused('gone'))
	})

	test('of another kind takes two people and enough weight', async () => {
		const thread = await tellOut(fakeTeller())
		expect((await fakeReport(thread, 'bullying', 20)).hidden).toBe(false)
		expect((await fakeReport(thread, 'bullying', 5)).hidden).toBe(true)
		const other = await tellOut(fakeTeller())
		for (let people = 0; people < 3; people += 1)
			expect((await fakeReport(other, 'spam', 5)).hidden).toBe(false)
		expect((await fakeReport(other, 'spam', 5)).hidden).toBe(true)
	})

	test('by the same member twice is one, with the same receipt', async () => {
		const thread = await tellOut(fakeTeller())
		const member = MemberSecret.random()
		const first = await fakeReport(thread, 'spam', 15, member)
		const again = await fakeReport(thread, 'hate', 15, member)
		expect(again).toEqual(first)
		expect(await reviewed(thread)).toMatchObject({ reporters: 1, weight: 15 })
	})

	test('needs an account but for what harms most, and never one’s own thing', async () => {
		const teller = fakeTeller()
		const thread = await tellOut(teller)
		const ask = (reporter: { secret: MemberSecret; weight: number } | null, reason: string) =>
			report(reporter, { thing: thread, reason }, ONLY_PUBLIC)
		expect(await ask(null, 'spam')).toEqual(refused('signIn'))
		expect(await ask(null, '')).toEqual(refused('noReason'))
		expect(await ask({ secret: teller.secret, weight: 10 }, 'spam')).toEqual(refused('ownThing'))
		expect((await ask(null, 'child')).ok).toBe(true)
		const gone = { thing: newThingId(), reason: 'aboutMe' }
		expect(await report(null, gone, ONLY_PUBLIC)).toEqual(refused('gone'))
		expect(await report(null, { thing: 'x', reason: 'spam' }, ONLY_PUBLIC)).toEqual(
			refused('badInput'),
		)
	})

	test('a forged receipt is nobody’s, and the store does not hold the code', async () => {
		expect(await receiptOf(newThingId())).toBeNull()
		expect(await receiptOf('../../etc')).toBeNull()
		const thread = await tellOut(fakeTeller())
		const { receipt } = await fakeReport(thread, 'threat')
		const rows = await world.content.read.select().from(reportTable)
		const code = Buffer.from(thingBytes(receipt))
		expect(rows.some((row) => code.equals(row.receipt))).toBe(false)
		expect((await receiptOf(receipt))?.state).toBe('hidden')
	})

	test('of a reply empties its place and fills it again', async () => {
		const thread = await tellOut(fakeTeller())
		const reply = await replyOut(fakeTeller(), thread, 'Bob is a liar')
		await fakeReport(reply, 'aboutMe')
		expect((await readThread(thread))?.replies).toMatchObject([{ text: '', withheld: true }])
		await decided(await fakeSteward(), reply, 'keep')
		const back = await readThread(thread)
		expect(back?.replies).toMatchObject([{ text: 'Bob is a liar', withheld: false }])
	})
})

describe('stewards', () => {
	test('two have to agree, and what was hidden wrongly comes back later in the feed', async () => {
		const told = Date.now() - 5 * HOUR_MS
		const teller = fakeTeller()
		const thread = await tellOut(teller, { answers: ['yes', 'no'], topic: 'bread' }, told)
		await replyOut(fakeTeller(), thread, 'hm')
		await fakeReport(thread, 'aboutMe')
		const [one, two] = [await fakeSteward(), await fakeSteward()]
		expect(await decided(one, thread, 'keep')).toBe(false)
		expect(await readThread(thread)).toBeNull()
		expect(await decided(two, thread, 'keep')).toBe(true)
		const back = await readThread(thread)
		expect(back?.card).toMatchObject({ replies: 1, topics: ['bread'] })
		expect(back?.card.poll).toHaveLength(2)
		expect(back?.card.hour).toBe(Math.floor(Date.now() / HOUR_MS))
		// Once kept, it is not hidden for the same over stewards' heads again.
		expect((await fakeReport(thread, 'aboutMe')).hidden).toBe(false)
		expect((await waiting(one)).map(({ thing }) => thing)).toContain(thread)
	})

	test('one is enough to take away what is severe', async () => {
		const thread = await tellOut(fakeTeller())
		await fakeReport(thread, 'child')
		const [one] = [await fakeSteward(), await fakeSteward()]
		expect(await decided(one, thread, 'remove')).toBe(true)
	})

	test('where they do not agree the mildest holds, at once when all have said theirs', async () => {
		const thread = await tellOut(fakeTeller())
		await fakeReport(thread, 'spam', 10)
		const [one, two] = [await fakeSteward(), await fakeSteward()]
		expect(await decided(one, thread, 'suspend')).toBe(false)
		expect(await decided(two, thread, 'veil')).toBe(true)
		expect((await readThread(thread))?.card.veil).toBe('steward')
	})

	test('after a day one decides alone', async () => {
		const thread = await tellOut(fakeTeller())
		await fakeReport(thread, 'spam', 10)
		const [one] = [await fakeSteward(), await fakeSteward()]
		expect(await decided(one, thread, 'remove')).toBe(false)
		await settleOverdue()
		expect(await readThread(thread)).not.toBeNull()
		await settleOverdue(Date.now() + 25 * HOUR_MS)
		expect(await readThread(thread)).toBeNull()
	})

	test('never see or decide what is theirs or what they reported, or twice', async () => {
		const [author, reporter, other] = [
			await fakeSteward(),
			await fakeSteward(),
			await fakeSteward(),
		]
		const thread = await tellOut({ secret: author, nextHint: 0 })
		await fakeReport(thread, 'spam', 10, reporter)
		const { id } = await reviewed(thread)
		const sees = async (who: MemberSecret) =>
			(await waiting(who)).some((review) => review.id === id)
		expect(await Promise.all([author, reporter, other].map(sees))).toEqual([false, false, true])
		for (const party of [author, reporter]) {
			expect(await caseFor(party, id)).toBeNull()
			const outcome = await decide(party, { review: id, measure: 'keep', rule: 'spam' })
			expect(outcome).toEqual(refused('gone'))
		}
		expect(await decided(other, thread, 'remove')).toBe(false)
		expect(await sees(other)).toBe(false)
		const again = await decide(other, { review: id, measure: 'keep', rule: 'spam' })
		expect(again).toEqual(refused('alreadyDecided'))
	})

	test('who lost the seat while the page was open decides nothing', async () => {
		const thread = await tellOut(fakeTeller())
		await fakeReport(thread, 'spam', 10)
		const steward = await fakeSteward()
		const { id } = await reviewed(thread)
		expect(await caseFor(steward, id)).not.toBeNull()
		const before = await Array.fromAsync(auditLog(), entryOf)
		const seat = (await seats())[0] ?? ''
		expect(await dropSeat(seat)).toBe(true)
		expect(await dropSeat(seat)).toBe(false)
		const log = await Array.fromAsync(auditLog(), entryOf)
		// Once, with neither seat nor case: votes that are void now are explained, and nobody is named.
		expect(log.slice(before.length)).toEqual([
			{ what: 'unseated', hour: expect.any(Number), salt: expect.any(String) },
		])
		const outcome = await decide(steward, { review: id, measure: 'remove', rule: 'spam' })
		expect(outcome).toEqual(refused('notSteward'))
		expect(await caseFor(steward, id)).toBeNull()
		expect(await decide(MemberSecret.random(), { review: id })).toEqual(refused('notSteward'))
	})

	test('are called otherwise in each case, and no row says which seat decided', async () => {
		const steward = await fakeSteward()
		const handles = new Set<string>()
		for (let at = 0; at < 4; at += 1) {
			const thread = await tellOut(fakeTeller(), { text: `case ${at}` })
			await fakeReport(thread, 'spam', 10)
			const { id } = await reviewed(thread)
			handles.add((await caseFor(steward, id))?.handle ?? '')
			await decided(steward, thread, 'keep')
		}
		expect(handles.size).toBeGreaterThan(1)
		const [{ mark, seat } = { mark: new Uint8Array(), seat: '' }] = await world.content.read
			.select()
			.from(stewardTable)
		const log = await Array.fromAsync(auditLog(), ({ entry }) => entry)
		expect(log.join()).not.toContain(seat)
		expect(log.join()).not.toContain(Buffer.from(mark).toString('base64url'))
	})
})

describe('whoever told it', () => {
	test('is suspended by the keeper, sees the reason, appeals to another, and is let go', async () => {
		const teller = fakeTeller()
		const thread = await tellOut(teller, { text: 'Carl deserves a beating' })
		await world.emptyOutbox()
		await fakeReport(thread, 'threat')
		const first = await fakeSteward()
		await decided(first, thread, 'suspend')
		await world.emptyOutbox()
		expect(await requireStanding(teller.secret)).toEqual(refused('suspended'))
		const [mine] = (await mineOf(teller.secret, 1))?.things ?? []
		expect(mine).toMatchObject({
			kind: 'secret',
			withheld: true,
			card: { text: 'Carl deserves a beating' },
			statement: { state: 'suspend', rule: 'bullying', mayAppeal: true },
		})
		const words = 'it is a line from a film'
		const stranger = await appeal(MemberSecret.random(), { thing: thread, words })
		expect(stranger).toEqual(refused('gone'))
		expect(await appeal(teller.secret, { thing: thread, words: ' ' })).toEqual(refused('empty'))
		expect(await appeal(teller.secret, { thing: thread, words })).toEqual(done())
		expect(await appeal(teller.secret, { thing: thread, words })).toEqual(refused('appealed'))
		const second = await fakeSteward()
		expect((await waiting(first)).map(({ thing }) => thing)).not.toContain(thread)
		const { id } = await reviewed(thread)
		expect((await caseFor(second, id))?.appeal).toBe(words)
		expect(await decided(second, thread, 'keep')).toBe(true)
		await world.emptyOutbox()
		expect(await requireStanding(teller.secret)).toEqual(done({ slow: false }))
		expect((await readThread(thread))?.card.text).toBe('Carl deserves a beating')
	})

	test('is warned: reads the reason, may go on telling, and judges nobody for a while', async () => {
		const teller = fakeTeller()
		const thread = await tellOut(teller, { text: 'The neighbour with the dog should move out' })
		await world.emptyOutbox()
		await fakeReport(thread, 'bullying', 10)
		expect(await mayJudge(teller.secret, 3)).toBe(true)
		expect(await decided(await fakeSteward(), thread, 'warn')).toBe(true)
		await world.emptyOutbox()
		const [mine] = (await mineOf(teller.secret, 1))?.things ?? []
		expect(mine).toMatchObject({
			withheld: false,
			statement: { state: 'warn', rule: 'bullying', mayAppeal: true },
		})
		expect((await readThread(thread))?.card.text).toBe('The neighbour with the dog should move out')
		expect(await requireStanding(teller.secret)).toEqual(done({ slow: false }))
		expect(await mayJudge(teller.secret, 3)).toBe(false)
		const until = (await standingNow(teller.secret)).warned
		expect(until).toBe(hourOf(Date.now()) + 30 * 24)
		taken(await appeal(teller.secret, { thing: thread, words: 'it is about a character' }))
		expect(await decided(await fakeSteward(), thread, 'keep')).toBe(true)
		await world.emptyOutbox()
		expect(await mayJudge(teller.secret, 3)).toBe(true)
		expect((await mineOf(teller.secret, 1))?.things[0]?.statement).toBeNull()
	})

	test('whose only other steward is a party waits a day, and then the first may look again', async () => {
		const now = Date.now()
		const teller = fakeTeller()
		const thread = await tellOut(teller)
		const [first, party] = [await fakeSteward(), await fakeSteward()]
		await fakeReport(thread, 'threat', 10, party)
		expect(await decided(first, thread, 'remove')).toBe(true)
		expect(await appeal(teller.secret, { thing: thread, words: 'a film' }, now)).toEqual(done())
		const { id } = await reviewed(thread)
		const again = (at: number) => decide(first, { review: id, measure: 'keep', rule: 'spam' }, at)
		expect(await again(now)).toEqual(refused('gone'))
		expect((await again(now + 25 * HOUR_MS)).ok).toBe(true)
		expect((await reviewed(thread)).state).toBe('closed')
		const theirs = { review: id, measure: 'keep', rule: 'spam' }
		expect(await decide(party, theirs, now + 25 * HOUR_MS)).toEqual(refused('alreadyDecided'))
	})

	test('on appeal has what reporters wrote read again, and their weights turned with the decision', async () => {
		const reporter = MemberSecret.random()
		const tellers = Array.from({ length: 8 }, () => fakeTeller())
		const threads: ThingId[] = []
		const [first, second] = [await fakeSteward(), await fakeSteward()]
		for (const teller of tellers) {
			const thread = await tellOut(teller)
			threads.push(thread)
			const words = 'he lives in my street'
			const by = { secret: reporter, weight: 10 }
			taken(await report(by, { thing: thread, reason: 'threat', words }, ONLY_PUBLIC))
			await decided(first, thread, 'remove')
		}
		await world.emptyOutbox()
		expect((await standingNow(reporter)).weight).toBeGreaterThan(10)
		for (const [at, thread] of threads.entries()) {
			const { secret } = tellers[at] as (typeof tellers)[number]
			taken(await appeal(secret, { thing: thread, words: 'no' }))
			const found = await caseFor(second, (await reviewed(thread)).id)
			expect(found?.reports.words).toEqual(['he lives in my street'])
			expect(await decided(second, thread, 'keep')).toBe(true)
		}
		await world.emptyOutbox()
		expect((await standingNow(reporter)).weight).toBeLessThan(10)
		const rows = await world.content.read
			.select({ seal: reportTable.seal, words: reportTable.words })
			.from(reportTable)
			.where(inArray(reportTable.thing, threads.map(thingBytes)))
		expect(rows).toEqual(threads.map(() => ({ seal: null, words: null })))
	})

	test('two epochs ago is not stopped any more, only removed; in the last one still is', async () => {
		const epoch = EPOCH_HOURS * HOUR_MS
		const now = 696 * epoch + HOUR_MS
		const steward = await fakeSteward()
		const rules = async (told: number, measure: string) => {
			const thread = await tellOut(fakeTeller(), {}, told)
			await fakeReport(thread, 'spam', 10)
			return decide(steward, { review: (await reviewed(thread)).id, measure, rule: 'spam' }, now)
		}
		const [before, last] = [694 * epoch + HOUR_MS, 695 * epoch + HOUR_MS]
		for (const measure of ['slow', 'suspend'])
			expect(await rules(before, measure)).toEqual(refused('outOfReach'))
		expect((await rules(before, 'remove')).ok).toBe(true)
		expect((await rules(last, 'suspend')).ok).toBe(true)
	})

	test('reads of a suspension only while it is felt', async () => {
		const teller = fakeTeller()
		const thread = await tellOut(teller)
		await world.emptyOutbox()
		await fakeReport(thread, 'threat')
		await decided(await fakeSteward(), thread, 'suspend')
		await world.emptyOutbox()
		const state = async (at: number) =>
			(await mineOf(teller.secret, 1, at))?.things[0]?.statement?.state
		expect(await state(Date.now())).toBe('suspend')
		expect(await state(Date.now() + 31 * 24 * HOUR_MS)).toBe('remove')
	})

	test.for(['first', 'last'] as const)(
		'stays suspended in the next epoch, and is free after its time: told on the %s day of one',
		async (day) => {
			const epoch = EPOCH_HOURS * HOUR_MS
			const now = 695 * epoch + (day === 'first' ? HOUR_MS : epoch - 2 * HOUR_MS)
			const teller = fakeTeller()
			const thread = await tellOut(teller, {}, now)
			await world.emptyOutbox()
			await fakeReport(thread, 'threat', undefined, undefined, now)
			await decided(await fakeSteward(), thread, 'suspend', now)
			await world.emptyOutbox()
			const at = (days: number) => requireStanding(teller.secret, now + days * 24 * HOUR_MS)
			expect(await at(29)).toEqual(refused('suspended'))
			expect(await at(31)).toEqual(done({ slow: false }))
		},
	)

	test('cannot tell the same, or nearly the same, again; others can tell what is like it', async () => {
		const text = 'Everybody knows that the teacher with the red car takes money for grades'
		const thread = await tellOut(fakeTeller(), { text })
		await fakeReport(thread, 'threat')
		await decided(await fakeSteward(), thread, 'remove')
		const again = (words: string) => tell(fakeTeller(), fakeForm({ text: words }))
		const same = [
			text,
			text.toUpperCase(),
			`${text}!!!`,
			text.replace('teacher', 'teaсher'),
			text.split('').join('\u200b').slice(0, 400),
			text.replaceAll(' ', '  '),
		]
		for (const words of same)
			expect([words, await again(words)]).toEqual([words, refused('wasRemoved')])
		const host = await tellOut(fakeTeller(), { text: 'another thread' })
		expect(await replyTo(fakeTeller(), { secret: host, text })).toEqual(refused('wasRemoved'))
		expect((await again('My teacher with the red car once drove me home in the rain')).ok).toBe(
			true,
		)
	})

	test('cannot unlink before it is decided, and can delete what is withheld', async () => {
		const told = Date.now() - 100 * HOUR_MS
		const teller = fakeTeller()
		const thread = await tellOut(teller, {}, told)
		await world.emptyOutbox()
		await fakeReport(thread, 'spam', 10)
		expect(await unlinkThread(teller.secret, { thread })).toEqual(refused('underReview'))
		await fakeReport(thread, 'aboutMe')
		expect(await deleteThing(fakeTeller().secret, { thing: thread })).toEqual(refused('gone'))
		expect((await deleteThing(teller.secret, { thing: thread })).ok).toBe(true)
		expect((await mineOf(teller.secret, 1))?.things).toEqual([])
		expect(await decided(await fakeSteward(), thread, 'remove')).toBe(true)
	})
})

test('two reports by one member have nothing in common, and no key of theirs is in a file', async () => {
	const member = MemberSecret.random()
	const things: ThingId[] = []
	for (const text of ['one of two reported', 'two of two reported'])
		things.push(await tellOut(fakeTeller(), { text }))
	for (const thing of things) await fakeReport(thing, 'spam', 10, member)
	// Rows come in the order of their keys: the last two are other people's reports, now and then about one thing.
	const theirs = await world.content.read
		.select()
		.from(reportTable)
		.where(inArray(reportTable.thing, things.map(thingBytes)))
	expect(theirs).toHaveLength(2)
	const values = theirs.flatMap((row) =>
		[row.mark, row.receipt, row.seal, row.thing].map((bytes) =>
			Buffer.from(bytes ?? []).toString('hex'),
		),
	)
	expect(new Set(values).size).toBe(values.length)
	const labels = ['report', 'receipt', 'decision', 'juror', 'steward', 'standing']
	const canaries = labels.map((label) => new Uint8Array(member.key(label).export()))
	expect(filesWith(world.folder, canaries)).toEqual([])
})

test('reporters who are right weigh more, and who is wrong less', async () => {
	const [right, wrong] = [MemberSecret.random(), MemberSecret.random()]
	const steward = await fakeSteward()
	for (let at = 0; at < 8; at += 1) {
		const [bad, good] = [await tellOut(fakeTeller()), await tellOut(fakeTeller())]
		await fakeReport(bad, 'spam', 10, right)
		await fakeReport(good, 'spam', 10, wrong)
		await decided(steward, bad, 'veil')
		await decided(steward, good, 'keep')
	}
	await world.emptyOutbox()
	expect((await standingNow(right)).weight).toBeGreaterThan(10)
	expect((await standingNow(wrong)).weight).toBeLessThan(10)
	const rows = await world.content.read.select({ seal: reportTable.seal }).from(reportTable)
	expect(rows.filter(({ seal }) => seal !== null).length).toBeLessThan(rows.length)
})

test('what is withheld keeps its seal; what can no longer be appealed goes for good', async () => {
	const teller = fakeTeller()
	const thread = await tellOut(teller, { text: 'to be forgotten entirely' })
	await world.emptyOutbox()
	const { receipt } = await fakeReport(thread, 'intimate')
	const before = await sweep(world.desk())
	expect(before.orphans).toBe(0)
	await decided(await fakeSteward(), thread, 'suspend')
	await world.emptyOutbox()
	expect(await requireStanding(teller.secret)).toEqual(refused('suspended'))
	await retireReviews(Date.now() + 29 * 24 * HOUR_MS)
	expect((await receiptOf(receipt))?.state).toBe('removed')
	await retireReviews(Date.now() + 32 * 24 * HOUR_MS)
	expect(await receiptOf(receipt)).toBeNull()
	expect((await mineOf(teller.secret, 1))?.things).toEqual([])
})

test('the log holds, and shows where it was changed', async () => {
	expect(await brokenEntry()).toBeNull()
	const forge = statement<{ number: number }>((slot) =>
		world.content.read
			.update(audit)
			.set({ entry: '{"what":"decided"}' })
			.where(eq(audit.number, slot('number'))),
	)
	await world.content.write([forge({ number: 2 })])
	expect(await brokenEntry()).toBe(2)
})

test('the queue comes in pages, the most pressing first, without a gap', async () => {
	for (let at = 0; at < 45; at += 1) {
		const thread = await tellOut(fakeTeller(), { text: `queued ${at}` })
		await fakeReport(thread, at % 9 === 0 ? 'threat' : 'spam', 10)
	}
	const steward = await fakeSteward()
	const seen = await waiting(steward)
	const open = await world.content.read.$count(reviewTable, ne(reviewTable.state, 'closed'))
	expect(new Set(seen.map(({ id }) => id)).size).toBe(open)
	expect(seen.length).toBe(open)
	const severities = seen.map(({ severity }) => severity)
	expect(severities).toEqual(severities.toSorted((a, b) => b - a))
})

test('a flood of reports hides no more than the circle’s budget, and all are taken', async () => {
	const later = Date.now() + 24 * HOUR_MS
	let hidden = 0
	for (let at = 0; at < 60; at += 1) {
		const thread = await tellOut(fakeTeller(), { text: `flooded ${at}` })
		const outcome = await report(null, { thing: thread, reason: 'aboutMe' }, ONLY_PUBLIC, later)
		if (taken(outcome).hidden) hidden += 1
	}
	expect(hidden).toBeGreaterThan(30)
	expect(hidden).toBeLessThan(60)
})
