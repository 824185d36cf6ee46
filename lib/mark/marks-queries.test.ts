import { afterAll, beforeAll, expect, test } from 'vitest'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { newThingId } from '@/lib/crypto/id'
import { pressHeart } from '@/lib/heart/heart-command'
import { castVote } from '@/lib/poll/vote-command'
import { fakeTeller, replyOut, tellOut } from '@/lib/telling/fake-teller'
import { marksOf } from './marks-queries'

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
})

afterAll(() => world.remove())

test('a member finds their own hearts, things and votes among what is asked, and nobody else’s', async () => {
	const [teller, reader] = [fakeTeller(), fakeTeller()]
	const thread = await tellOut(teller, { answers: ['a', 'b'] })
	const [mine, theirs] = [
		await replyOut(reader, thread, 'mine'),
		await replyOut(teller, thread, 'theirs'),
	]
	await pressHeart(reader.secret, { thing: thread })
	await pressHeart(reader.secret, { thing: theirs })
	await pressHeart(teller.secret, { thing: mine })
	await castVote(reader.secret, { choice: `${thread}.2` })
	const asked = [thread, mine, theirs, newThingId()]
	const sorted = (ids: readonly string[]) => [...ids].sort()

	const reading = await marksOf(reader.secret, asked)
	expect(sorted(reading.hearts)).toEqual(sorted([thread, theirs]))
	expect(reading.mine).toEqual([mine])
	expect(reading.votes).toEqual({ [thread]: 2 })

	const telling = await marksOf(teller.secret, asked)
	expect(telling.hearts).toEqual([mine])
	expect(sorted(telling.mine)).toEqual(sorted([thread, theirs]))
	expect(telling.votes).toEqual({})

	const stranger = await marksOf(fakeTeller().secret, asked)
	expect(stranger).toEqual({ hearts: [], mine: [], votes: {} })
})

test('what is not asked for is not told', async () => {
	const teller = fakeTeller()
	const thread = await tellOut(teller)
	await replyOut(teller, thread, 'also mine')
	expect((await marksOf(teller.secret, [thread])).mine).toEqual([thread])
	expect(await marksOf(teller.secret, [])).toEqual({ hearts: [], mine: [], votes: {} })
})

test('sixty things at once are answered', async () => {
	const [teller, reader] = [fakeTeller(), fakeTeller()]
	const thread = await tellOut(teller)
	await pressHeart(reader.secret, { thing: thread })
	const asked = [thread, ...Array.from({ length: 59 }, newThingId)]
	expect((await marksOf(reader.secret, asked)).hearts).toEqual([thread])
})
