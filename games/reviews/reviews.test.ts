import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { outbox } from '@/db/content/schema'
import { TemporaryWorld } from '@/keeper/temporary-world'
import type { ThingId } from '@/lib/crypto/id'
import { type MemberSecret, standingOf } from '@/lib/mark/member-marks'
import { queue } from '@/lib/review/queue-queries'
import { receiptOf } from '@/lib/review/receipt'
import { fakeTeller, replyOut, tellOut } from '@/lib/telling/fake-teller'
import { caseFor } from '@/lib/telling/review/case-queries'
import { decided, fakeReport, fakeSteward, reviewed } from '@/lib/telling/review/fake-review'
import { epochOf, hourOf } from '@/lib/time/hours'
import { IS_FULL, report, SEED, tooFew } from '../report'
import { coinScore, FEWEST_CHALLENGES, FEWEST_IN_SMALL } from '../score'
import { Dice } from '../world/dice'
import { likeness, valuesOf } from './likeness'

/** So few at once that all that is open fits on one page of the queue. */
const AT_ONCE = 6
/** Each coin is three things: one that its teller was suspended for, one by the same teller, one by somebody else. */
const COINS = AT_ONCE * Math.ceil((IS_FULL ? FEWEST_CHALLENGES : FEWEST_IN_SMALL) / AT_ONCE)

interface Coin {
	/** Whether the first of the two candidates is the same teller's. */
	readonly first: boolean
	readonly target: ThingId
	readonly candidates: readonly [ThingId, ThingId]
	readonly tellers: readonly [MemberSecret, MemberSecret, MemberSecret]
	readonly receipts: readonly ThingId[]
}

let world: TemporaryWorld
let steward: MemberSecret
const coins: Coin[] = []
/** What the steward saw of each thing while it was theirs to decide. */
const seen = new Map<ThingId, readonly string[]>()

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
	steward = await fakeSteward()
	for (let at = 0; at < COINS; at += AT_ONCE)
		coins.push(
			...(await Promise.all(
				Array.from({ length: AT_ONCE }, (_, more) =>
					play(new Dice('reviews', SEED, at + more), at + more),
				),
			)),
		)
	await vi.waitFor(async () => expect(await world.content.read.$count(outbox)).toBe(0), 600_000)
})

afterAll(() => world.remove())

/** A secret or a reply of somebody's, in words that nobody else uses. */
async function say(member: MemberSecret, dice: Dice, index: number): Promise<ThingId> {
	const letters = [...'bcdfghjklmnpqrst']
	const text = Array.from({ length: 24 }, () => dice.one(letters)).join('')
	const teller = { secret: member, nextHint: index }
	if (dice.oneIn(2)) return tellOut(teller, { text })
	return replyOut(teller, await tellOut(fakeTeller(), { text: `${text} too` }), text)
}

async function play(dice: Dice, at: number): Promise<Coin> {
	const [same, other] = [fakeTeller().secret, fakeTeller().secret]
	const first = dice.oneIn(2)
	const target = await say(same, dice, 0)
	const [mine, theirs] = [await say(same, dice, 1), await say(other, dice, 0)]
	const receipts: ThingId[] = []
	for (const thing of [target, mine, theirs]) {
		receipts.push((await fakeReport(thing, at % 3 === 0 ? 'spam' : 'bullying', 10)).receipt)
		seen.set(thing, await seenBySteward(thing))
		await decided(steward, thing, thing === target ? 'suspend' : 'keep')
	}
	const pair = <T>(one: T, two: T): readonly [T, T] => (first ? [one, two] : [two, one])
	const [, mineReceipt, theirReceipt] = receipts as [ThingId, ThingId, ThingId]
	return {
		first,
		target,
		candidates: pair(mine, theirs),
		tellers: [same, ...pair(same, other)],
		receipts: [receipts[0] as ThingId, ...pair(mineReceipt, theirReceipt)],
	}
}

/** The page of the case and its line in the queue, as values. */
async function seenBySteward(thing: ThingId): Promise<readonly string[]> {
	const { id } = await reviewed(thing)
	const found = await caseFor(steward, id)
	if (!found) throw new Error('the steward may not see the case')
	const line = (await queue(steward, null)).reviews.find((review) => review.id === id)
	return valuesOf([found, line])
}

/** 1 where the candidate that is more like the target is the same teller's, ½ where both are alike. */
function guess(coin: Coin, views: readonly (readonly string[])[]): number {
	const [target, one, two] = views as [readonly string[], readonly string[], readonly string[]]
	const lean = likeness(target, one) - likeness(target, two)
	if (lean === 0) return 0.5
	return lean > 0 === coin.first ? 1 : 0
}

function scoreOf(
	play: string,
	leak: string | null,
	view: (coin: Coin, at: number) => Promise<readonly string[]>,
) {
	return Promise.all(
		coins.map(async (coin) =>
			guess(coin, await Promise.all([0, 1, 2].map((at) => view(coin, at)))),
		),
	).then((values) =>
		coinScore(
			{ game: 'G4', play, leak, by: 'values that two of them share', challenges: values.length },
			values,
		),
	)
}

const things = ({ target, candidates }: Coin) => [target, ...candidates]

test('neither steward nor reporter learns which of two things is by whom was suspended; one who is told does', async () => {
	const standing = (coin: Coin, at: number) =>
		Buffer.from(standingOf(coin.tellers[at] as MemberSecret, epochOf(hourOf()))).toString('hex')
	const asSteward = async (coin: Coin, at: number) => seen.get(things(coin)[at] as ThingId) ?? []
	const asReporter = async (coin: Coin, at: number) =>
		valuesOf(await receiptOf(coin.receipts[at] as ThingId))
	const scores = [
		await scoreOf('link two cases as a steward', null, asSteward),
		await scoreOf('link two cases as a steward', 'standing on the page', async (coin, at) => [
			...(await asSteward(coin, at)),
			standing(coin, at),
		]),
		await scoreOf('link two reports as their reporter', null, asReporter),
		// Removing all of a suspended teller's things would tell whoever reported one of them which they are.
		await scoreOf(
			'link two reports as their reporter',
			'all of theirs removed',
			async (coin, at) => [
				...(await asReporter(coin, at)),
				coin.tellers[at] === coin.tellers[0] ? 'removed with the first' : 'left',
			],
		),
	]
	report('reviews', scores)
	expect(tooFew(scores)).toEqual([])
	for (const { leak, beats, byFar } of scores) {
		if (leak === null) expect(beats).toBe(false)
		else expect(byFar).toBe(true)
	}
})
