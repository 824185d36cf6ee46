import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { App } from '@/browser/app'
import type { HttpMember } from '@/browser/http/http-member'
import { clearOfTheHour } from '@/games/without-vault/pages'
import { newThingId } from '@/lib/crypto/id'
import { ANYBODYS, type Ask, answers, EVERY, leaksAbout, OWNERS, twins } from './asks'
import { newMember, tellOut } from './house'
import { Bench, felt, type Told } from './judged'
import { type Leak, leaking } from './leak'
import { distinctAnswers } from './oracle'
import { getting } from './wire'

let app: App
let stranger: HttpMember
/** Another, who says nothing anywhere. */
let passer: HttpMember
let removed: Told
let slowed: Told
let suspended: Told
let withheld: Told
let deleted: string
let missing: string
/** What somebody told in the words of those who were stopped, and whom nobody stopped. */
let innocent: string

const hidden = () => [
	...[removed, slowed, suspended, withheld].map(({ judged }) => judged),
	...[deleted, missing],
]

/** What says its own address in its picture differs by that alone. */
const OF_ONE_ADDRESS = ['its picture']
/** What each says of a thing that is out; the pages come first, for who replies to it shows there with a face of that thread alone. */
const SHOWS: Readonly<Record<string, RegExp>> = {
	...{ 'the thread': /dishes/, 'the reply page': /dishes/, 'the page of a report': /dishes/ },
	...{ heartAction: /hearted/, voteAction: /voted/, replyAction: /#r1/, followAction: /follow/ },
	...{ reportAction: /proofNeeded/, marks: /"member":true/ },
}

/** What whoever reported them is told. */
function receipts(origin: string, some: readonly Told[]): Promise<string[]> {
	const questions = some.map(({ receipt }) => ({
		about: receipt,
		ask: async () => getting(`/en/receipt/${receipt}`, stranger.browser.cookie),
	}))
	return distinctAnswers(origin, questions, /data-state="removed"/)
}

/** Whether an answer tells what stewards decided, or what came upon who told it. */
export function playJudged(opened: () => App): void {
	beforeAll(async () => {
		await clearOfTheHour()
		app = opened()
		const bench = await Bench.of(app)
		removed = await bench.judge('remove', 'they say the baker waters the milk')
		slowed = await bench.judge('slow', 'who lives at number nine is a thief')
		suspended = await bench.judge('suspend', 'nobody in the choir can sing, least of all her')
		withheld = await bench.judge(null, 'my teacher has a second family')
		await felt(app, slowed, 'slow')
		await felt(app, suspended, 'suspend')
		const teller = await newMember(app)
		const answered = ['yes', 'no']
		deleted = await tellOut(teller, { text: 'I regret to have told this', answers: answered })
		expect(await teller.delete(deleted)).toBe('deleted')
		innocent = await tellOut(teller, { text: 'I sing to the dishes', answers: answered })
		missing = newThingId()
		stranger = await newMember(app)
		passer = await newMember(app)
		const gone = async () => (await stranger.browser.get(`/en/secret/${deleted}`)).status
		await vi.waitFor(async () => expect(await gone()).toBe(404))
	})

	describe('what was removed or is withheld, whatever came upon its teller, is as what was deleted or never was', () => {
		test.for(Object.keys(EVERY))('to a stranger who asks by %s', async (name) => {
			expect(await answers(app.origin, EVERY[name] as Ask, hidden(), stranger)).toHaveLength(1)
		})
	})

	describe('what somebody told who is slowed down or suspended is as what anybody told', () => {
		const alike = () => [innocent, slowed.other, suspended.other, removed.other]

		test('each way of asking is played, but for what differs by an address', () => {
			const played = [...Object.keys(SHOWS), ...OF_ONE_ADDRESS]
			expect(played.sort()).toEqual(Object.keys(ANYBODYS).sort())
		})

		test.for(Object.entries(SHOWS))('to a stranger who asks by %s', async ([name, says]) => {
			const ask = ANYBODYS[name] as Ask
			expect(await answers(app.origin, ask, alike(), stranger, says)).toHaveLength(1)
		})

		test.for(Object.keys(OWNERS))('and by %s, which is not theirs', async (name) => {
			expect(await answers(app.origin, OWNERS[name] as Ask, alike(), passer)).toHaveLength(1)
		})
	})

	test('whoever reported a thing is told that it was removed, and not what came upon its teller', async () => {
		expect(await receipts(app.origin, [removed, slowed, suspended])).toHaveLength(1)
	})

	describe('a house that tells by', () => {
		const about = (thing: () => string) => leaksAbout(thing)
		const names = Object.keys(about(() => ''))
		const caught = async (leak: Leak, name: string, things: readonly string[], says?: RegExp) =>
			answers(await leaking(app.origin, leak), EVERY[name] as Ask, things, stranger, says)

		test.for(twins(names))('%s what was removed is caught at %s', async ([name, ask]) => {
			const leak = about(() => removed.judged)[name] as Leak
			expect(await caught(leak, ask, [missing, removed.judged])).toHaveLength(2)
		})

		test.for(names)('%s who is suspended is caught at a page and at a receipt', async (name) => {
			const told = about(() => suspended.other)[name] as Leak
			const two = [innocent, suspended.other]
			expect(await caught(told, 'the page of a report', two, /dishes/)).toHaveLength(2)
			const origin = await leaking(app.origin, about(() => suspended.receipt)[name] as Leak)
			expect(await receipts(origin, [removed, suspended])).toHaveLength(2)
		})
	})
}
