import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { vote } from '@/db/content/schema'
import { shareContent } from '@/db/content/store'
import { WriteFailure } from '@/db/dialect/writer'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { cardsByIds } from '@/lib/card/card-queries'
import { newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { marksOf } from '@/lib/mark/marks-queries'
import { done, refused } from '@/lib/outcome'
import { fakeForm, fakeTeller, taken, tellOut } from '@/lib/telling/fake-teller'
import { tell } from '@/lib/telling/tell-command'
import { castVote } from './vote-command'

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
})

afterAll(() => world.remove())

afterEach(() => {
	shareContent(world.content)
})

const poll = () => tellOut(fakeTeller(), { answers: ['yes', 'no', 'maybe'] })
const cast = (choice: string, who = fakeTeller()) => castVote(who.secret, { choice })

async function votesOf(thread: ThingId) {
	const [card] = await cardsByIds([thread])
	return card?.poll?.map(({ votes }) => votes)
}

test('a vote is counted, and its member finds it again', async () => {
	const [thread, who] = [await poll(), fakeTeller()]
	expect(await cast(`${thread}.2`, who)).toEqual(done())
	await cast(`${thread}.3`)
	expect(await votesOf(thread)).toEqual([0, 1, 1])
	expect((await marksOf(who.secret, [thread])).votes).toEqual({ [thread]: 2 })
})

test('a member has one vote and it is final, also when it is cast many times at once', async () => {
	const [thread, who] = [await poll(), fakeTeller()]
	await cast(`${thread}.1`, who)
	const tries = Array.from({ length: 40 }, (_, at) => cast(`${thread}.${(at % 3) + 1}`, who))
	for (const outcome of await Promise.all(tries)) expect(outcome).toEqual(done())
	expect(await votesOf(thread)).toEqual([1, 0, 0])
	expect(await world.content.read.$count(vote, eq(vote.secret, thingBytes(thread)))).toBe(1)
})

describe('is refused', () => {
	test('for an answer, a poll or a secret that is not there', async () => {
		const thread = await poll()
		const plain = await tellOut(fakeTeller())
		const { thing } = taken(await tell(fakeTeller(), fakeForm({ answers: ['a', 'b'] })))
		for (const choice of [`${thread}.4`, `${plain}.1`, `${newThingId()}.1`, `${thing}.1`]) {
			expect(await cast(choice)).toEqual(refused('gone'))
		}
		expect(await votesOf(thread)).toEqual([0, 0, 0])
	})

	test.each([
		'',
		'x.1',
		`${newThingId()}`,
		`${newThingId()}.5`,
		`${newThingId()}.0`,
		`${'A'.repeat(21)}B.1`,
	])('when no form of ours sent %j', async (choice) => {
		expect(await cast(choice)).toEqual(refused('badInput'))
	})

	test('when the store does not take it', async () => {
		const thread = await poll()
		shareContent({ ...world.content, write: () => Promise.reject(new WriteFailure('full')) })
		expect(await cast(`${thread}.1`)).toEqual(refused('cannotKeep'))
	})
})
