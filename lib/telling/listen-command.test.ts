import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenersOf } from '@/keeper/push/listeners'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { newThingId, type ThingId } from '@/lib/crypto/id'
import { reverseErrand } from '@/lib/vault/my-things'
import { errandStatement } from '@/lib/vault/outbox'
import { fakeDevice } from './fake-device'
import { fakeTeller, replyOut, tellOut } from './fake-teller'
import { follow } from './follow-command'

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

const hearing = async (thread: ThingId) => (await listenersOf(world.desk(), thread)).length

test('a device hears of what its member told, replied under and follows', async () => {
	const [me, other, device] = [fakeTeller(), fakeTeller(), fakeDevice()]
	const mine = await tellOut(me)
	const [answered, followed, foreign] = [
		await tellOut(other),
		await tellOut({ ...other, nextHint: 1 }),
		await tellOut({ ...other, nextHint: 2 }),
	]
	await replyOut({ ...me, nextHint: 1 }, answered, 'me too')
	await follow({ ...me, nextHint: 2 }, { thread: followed })
	await device.hears(me)
	for (const thread of [mine, answered, followed]) expect(await hearing(thread)).toBe(1)
	expect(await hearing(foreign)).toBe(0)
})

test('however many threads somebody follows, their own are heard, and the followed too', async () => {
	const [me, device] = [fakeTeller(), fakeDevice()]
	const mine = await tellOut(me)
	const follows = Array.from({ length: 200 }, newThingId)
	await world.content.write(
		follows.map((thread, at) =>
			errandStatement(reverseErrand(me.secret, at + 1, 'follow', thread)),
		),
	)
	await device.hears(me)
	expect(await hearing(mine)).toBe(1)
	for (const thread of [follows[0], follows.at(-1)])
		expect(await hearing(thread as ThingId)).toBe(1)
}, 30_000)
