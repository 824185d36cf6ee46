import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { juror as jurorTable } from '@/db/content/schema'
import { TemporaryWorld } from '@/keeper/temporary-world'
import type { ThingId } from '@/lib/crypto/id'
import { MemberSecret } from '@/lib/mark/member-marks'
import { standingNow } from '@/lib/member/standing'
import { done, refused } from '@/lib/outcome'
import { controls } from '@/lib/review/controls'
import { jurorsOf } from '@/lib/review/reports-queries'
import { dropSeat, seats } from '@/lib/steward/seats'
import { HOUR_MS } from '@/lib/time/hours'
import { fakeTeller, tellOut } from '../fake-teller'
import { decided, fakeReport, fakeSteward, reviewed } from './fake-review'
import { judge } from './jury-command'
import { type JuryQuestion, juryQuestion, mayJudge } from './jury-queries'
import { retireReviews } from './retire'

vi.setConfig({ testTimeout: 60_000 })

const OWN = 'Only this operator asks whether this is spam.'
/** Things told by a member who may judge. */
const THINGS = 3
const EPOCH_MS = 30 * 24 * HOUR_MS

let world: TemporaryWorld

beforeAll(async () => {
	const file = path.join(mkdtempSync(path.join(tmpdir(), 'treehole-controls-')), 'controls.json')
	writeFileSync(
		file,
		JSON.stringify([{ language: 'en', reason: 'spam', breaks: false, text: OWN }]),
	)
	process.env.TREEHOLE_CONTROLS = file
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

afterEach(async () => {
	for (const seat of await seats()) await dropSeat(seat)
})

const answerOf = ({ text }: JuryQuestion) =>
	controls().find((one) => one.text === text)?.breaks ? 'yes' : 'no'

const reportedSecret = async (text: string): Promise<ThingId> => {
	const thing = await tellOut(fakeTeller(), { text })
	await fakeReport(thing, 'spam', 2)
	return thing
}

/** Asks until the text is one of those wanted. */
async function askedAbout(
	member: MemberSecret,
	isWanted: (text: string) => boolean,
): Promise<JuryQuestion> {
	for (let tries = 0; tries < 400; tries += 1) {
		const question = await juryQuestion(member, 'en')
		if (question && isWanted(question.text)) return question
	}
	throw new Error('it was never asked')
}

const isKnown = (text: string) => controls().some((one) => one.text === text)

test('a question does not show whether its answer is known, and never looks the same twice', async () => {
	await reportedSecret('I sell candles. Come and see them.')
	const member = MemberSecret.random()
	const [known, open] = [new Set<string>(), new Set<string>()]
	for (let at = 0; at < 80; at += 1) {
		const question = await juryQuestion(member, 'en')
		if (question) (isKnown(question.text) ? known : open).add(question.ticket)
	}
	expect(known.size).toBeGreaterThan(5)
	expect(open.size).toBeGreaterThan(30)
	expect(known.size + open.size).toBe(80)
	const tickets = [...known, ...open]
	expect(new Set(tickets.map(({ length }) => length)).size).toBe(1)
	expect(tickets.every((ticket) => /^[\w-]+$/.test(ticket))).toBe(true)
	// No place of the text of a ticket is the same in all of one kind and another in the other.
	const at = (all: Set<string>, place: number) => new Set([...all].map((ticket) => ticket[place]))
	for (let place = 0; place < (tickets[0]?.length ?? 0); place += 1)
		expect([place, at(known, place).size, at(open, place).size]).not.toEqual([place, 1, 1])
})

test('is answered once, by whoever was asked, within its hours; what was never asked by nobody', async () => {
	const [member, other] = [MemberSecret.random(), MemberSecret.random()]
	const question = await askedAbout(member, isKnown)
	const answer = { ticket: question.ticket, breaks: 'yes' }
	const later = Date.now() + 7 * HOUR_MS
	expect(await judge(other, THINGS, answer)).toEqual(refused('gone'))
	expect(await judge(member, THINGS, answer, later)).toEqual(refused('gone'))
	expect(await judge(member, THINGS, answer)).toEqual(done())
	expect(await judge(member, THINGS, answer)).toEqual(refused('gone'))
	for (const ticket of ['c0', 'c15', '', 'A'.repeat(70)])
		expect(await judge(member, THINGS, { ticket, breaks: 'yes' })).toEqual(refused('gone'))
	expect(await judge(member, THINGS, { ticket: question.ticket })).toEqual(refused('badInput'))
	expect(await judge(member, THINGS - 1, answer)).toEqual(refused('notSteward'))
})

test('each of known answer is asked once an epoch, the operator’s among them', async () => {
	const member = MemberSecret.random()
	const mine = controls().filter(({ language }) => language === 'en')
	expect(mine.length).toBeGreaterThan(20)
	const asked = new Set<string>()
	for (let at = 0; at < mine.length; at += 1) {
		const question = await askedAbout(member, isKnown)
		expect(asked.has(question.text)).toBe(false)
		asked.add(question.text)
		expect(
			await judge(member, THINGS, { ticket: question.ticket, breaks: answerOf(question) }),
		).toEqual(done())
	}
	expect(asked).toContain(OWN)
	for (let at = 0; at < 40; at += 1) {
		const question = await juryQuestion(member, 'en')
		expect(question && isKnown(question.text)).toBeFalsy()
	}
	const next = await juryQuestion(member, 'zh', Date.now() + EPOCH_MS)
	expect(next).not.toBeNull()
	const rows = await world.content.read.$count(jurorTable)
	await retireReviews(Date.now() + EPOCH_MS)
	expect(await world.content.read.$count(jurorTable)).toBeLessThan(rows)
})

test('being right on a jury makes no report weigh more, and being wrong ends it', async () => {
	const [right, wrong] = [MemberSecret.random(), MemberSecret.random()]
	for (let at = 0; at < 12; at += 1) {
		const one = await askedAbout(right, isKnown)
		await judge(right, THINGS, { ticket: one.ticket, breaks: answerOf(one) })
		const two = await askedAbout(wrong, isKnown)
		const breaks = answerOf(two) === 'yes' ? 'no' : 'yes'
		await judge(wrong, THINGS, { ticket: two.ticket, breaks })
		await world.emptyOutbox()
		if (!(await mayJudge(wrong, THINGS))) break
	}
	expect(await mayJudge(wrong, THINGS)).toBe(false)
	expect(await standingNow(wrong)).toMatchObject({ weight: 10 })
	expect(await mayJudge(right, THINGS)).toBe(true)
	const { weight, juror } = await standingNow(right)
	expect(weight).toBe(10)
	expect(juror).toBeGreaterThan(10)
})

test('two answers of one juror to one report count once, and what stewards decide then counts for them', async () => {
	const text = 'Two tickets for one report'
	const thing = await reportedSecret(text)
	const member = MemberSecret.random()
	const asked = [
		await askedAbout(member, (one) => one === text),
		await askedAbout(member, (one) => one === text),
	]
	const answers = await Promise.all(
		asked.map(({ ticket }) => judge(member, THINGS, { ticket, breaks: 'yes' })),
	)
	expect(answers.some(({ ok }) => ok)).toBe(true)
	expect(await jurorsOf(await reviewed(thing))).toEqual({ all: 1, breaks: 1 })
	for (let at = 0; at < 40; at += 1) expect((await juryQuestion(member, 'en'))?.text).not.toBe(text)
	await decided(await fakeSteward(), thing, 'keep')
	await world.emptyOutbox()
	const { weight, juror } = await standingNow(member)
	expect(weight).toBe(10)
	expect(juror).toBeLessThanOrEqual(10)
})

test('nobody judges what they told or reported, or what is severe', async () => {
	const [text, severe] = ['Told by this juror', 'Reported as a threat']
	const teller = fakeTeller()
	await fakeReport(await tellOut(teller, { text }), 'spam', 2)
	const reporter = MemberSecret.random()
	const theirs = await tellOut(fakeTeller(), { text: 'Reported by this juror' })
	await fakeReport(theirs, 'spam', 2, reporter)
	await fakeReport(await tellOut(fakeTeller(), { text: severe }), 'threat', 2)
	for (let at = 0; at < 60; at += 1) {
		expect((await juryQuestion(teller.secret, 'en'))?.text).not.toBe(text)
		const question = await juryQuestion(reporter, 'en')
		expect(['Reported by this juror', severe]).not.toContain(question?.text)
	}
})
