import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { report as reportTable } from '@/db/content/schema'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { ONLY_PUBLIC } from '@/lib/circle/circle-queries'
import { type ThingId, thingBytes } from '@/lib/crypto/id'
import { MemberSecret } from '@/lib/mark/member-marks'
import { auditLog, brokenEntry, entryOf } from '@/lib/review/audit'
import { type QueuePage, queue } from '@/lib/review/queue-queries'
import type { Reason } from '@/lib/review/reason'
import { receiptOf } from '@/lib/review/receipt'
import { dropSeat, seats } from '@/lib/steward/seats'
import { HOUR_MS } from '@/lib/time/hours'
import { fakeTeller, taken, tellOut } from '../fake-teller'
import { caseFor } from './case-queries'
import { decide } from './decide-command'
import { decided, fakeReport, fakeSteward, reviewed } from './fake-review'
import { report } from './report-command'

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

const anonymous = async (thing: ThingId, reason: Reason) => fakeReport(thing, reason)

test('whoever has no account hides by how many they are nothing that one alone does not hide', async () => {
	const thread = await tellOut(fakeTeller())
	for (let at = 0; at < 12; at += 1) expect((await anonymous(thread, 'illegal')).hidden).toBe(false)
	expect(await reviewed(thread)).toMatchObject({ reporters: 12, weight: 0, members: 0 })
	// Nor do they help a single member over it.
	expect((await fakeReport(thread, 'illegal', 20)).hidden).toBe(false)
	expect((await fakeReport(thread, 'illegal', 5)).hidden).toBe(true)
})

test('a member can report again what was decided, with a receipt of its own', async () => {
	const thread = await tellOut(fakeTeller())
	const member = MemberSecret.random()
	const first = await fakeReport(thread, 'spam', 10, member)
	await decided(await fakeSteward(), thread, 'keep')
	expect((await receiptOf(first.receipt))?.state).toBe('kept')
	const second = await fakeReport(thread, 'hate', 10, member)
	expect(second.receipt).not.toBe(first.receipt)
	expect(await receiptOf(second.receipt)).toMatchObject({ state: 'waiting', reason: 'hate' })
	expect(await reviewed(thread)).toMatchObject({ state: 'open', round: 1, reporters: 1 })
	expect(await fakeReport(thread, 'spam', 10, member)).toEqual(second)
	const rows = await world.content.read
		.select({ seal: reportTable.seal })
		.from(reportTable)
		.where(eq(reportTable.thing, thingBytes(thread)))
	expect(rows).toHaveLength(2)
})

test('what stewards kept for one reason hides for another at once, and for the same no more', async () => {
	const thread = await tellOut(fakeTeller())
	const steward = await fakeSteward()
	await fakeReport(thread, 'spam', 10)
	await decided(steward, thread, 'keep')
	for (let at = 0; at < 3; at += 1)
		expect((await fakeReport(thread, 'spam', 20)).hidden).toBe(false)
	expect((await anonymous(thread, 'aboutMe')).hidden).toBe(true)
	await decided(steward, thread, 'keep')
	expect((await anonymous(thread, 'aboutMe')).hidden).toBe(false)
	expect((await anonymous(thread, 'child')).hidden).toBe(true)
})

test('fifty at the same moment are all kept, each with its receipt, and the log has one entry for each case', async () => {
	const things = await Promise.all(Array.from({ length: 5 }, () => tellOut(fakeTeller())))
	const sent = Array.from({ length: 50 }, (_, at) => {
		const thing = things[at % things.length] as ThingId
		return report(
			{ secret: MemberSecret.random(), weight: 2 },
			{ thing, reason: 'spam' },
			ONLY_PUBLIC,
		)
	})
	const receipts = (await Promise.all(sent)).map((one) => taken(one).receipt)
	expect(new Set(receipts).size).toBe(50)
	for (const receipt of receipts) expect((await receiptOf(receipt))?.state).toBe('hidden')
	const log = await Array.fromAsync(auditLog(), entryOf)
	for (const thing of things) {
		const { id, reporters } = await reviewed(thing)
		expect(reporters).toBe(10)
		const entries = log.filter(({ review }) => review === id)
		expect(entries.map(({ what }) => what).sort()).toEqual(['hidden', 'opened'])
	}
	// Of cases that never were no entry tells.
	const cases = log.flatMap(({ review }) => review ?? [])
	expect(await Promise.all(cases.map(caseExists))).toEqual(cases.map(() => true))
	expect(await brokenEntry()).toBeNull()
})

async function caseExists(id: ThingId): Promise<boolean> {
	const { reviewById } = await import('@/lib/review/review')
	return (await reviewById(id)) !== null
}

test('what is written to stewards is counted as people count, and nothing hidden or stacked is kept', async () => {
	const steward = await fakeSteward()
	const send = async (words: string) => {
		const thing = await tellOut(fakeTeller())
		const outcome = await report(null, { thing, reason: 'illegal', words }, ONLY_PUBLIC)
		const kept = outcome.ok ? await caseFor(steward, (await reviewed(thing)).id) : null
		return kept?.reports.words
	}
	const emoji = '👩🏽‍🚀'
	expect(await send(emoji.repeat(500))).toEqual([emoji.repeat(500)])
	expect(await send(emoji.repeat(501))).toBeUndefined()
	const stacked = `za${'\u0300'.repeat(90)}l\u200bgo\u202e`
	expect(await send(stacked)).toEqual([`z\u00e0${'\u0300'.repeat(4)}lgo`])
})

test('votes of who lost the seat count no more, and who is left votes anew', async () => {
	const thread = await tellOut(fakeTeller())
	await fakeReport(thread, 'spam', 10)
	const [leaving, staying] = [await fakeSteward(), await fakeSteward()]
	const before = await seats()
	await fakeSteward()
	expect(await decided(leaving, thread, 'suspend')).toBe(false)
	// Which of the two seats is theirs no row tells: the operator takes back one of them.
	await dropSeat(before[0] ?? '')
	const { id } = await reviewed(thread)
	const votes = await Promise.all(
		[leaving, staying].map((one) => decide(one, { review: id, measure: 'suspend', rule: 'spam' })),
	)
	expect(votes.filter(({ ok }) => ok)).toHaveLength(1)
	expect((await reviewed(thread)).state).toBe('open')
	expect(await decided(await fakeSteward(), thread, 'suspend')).toBe(true)
})

test('whoever decided hundreds finds what is behind them', async () => {
	const steward = await fakeSteward()
	await fakeSteward()
	const things: ThingId[] = []
	for (let at = 0; at < 60; at += 1) {
		const thing = await tellOut(fakeTeller())
		await fakeReport(thing, 'threat', 10)
		await decided(steward, thing, 'keep')
		things.push(thing)
	}
	const last = await tellOut(fakeTeller())
	await fakeReport(last, 'spam', 2)
	const seen: ThingId[] = []
	for (let after: string | null = null; ; ) {
		const page: QueuePage = await queue(steward, after)
		seen.push(...page.reviews.map(({ thing }) => thing))
		after = page.next
		if (after === null) break
	}
	expect(seen).toContain(last)
	expect(seen.filter((thing) => things.includes(thing))).toEqual([])
})

test('what many members hide together is bounded for a circle as well', async () => {
	const later = Date.now() + 50 * HOUR_MS
	let hidden = 0
	for (let at = 0; at < 60; at += 1) {
		const thread = await tellOut(fakeTeller())
		await fakeReport(thread, 'spam', 10, MemberSecret.random(), later)
		const second = await fakeReport(thread, 'spam', 10, MemberSecret.random(), later)
		if (second.hidden) hidden += 1
	}
	expect(hidden).toBeGreaterThan(30)
	expect(hidden).toBeLessThan(60)
})
