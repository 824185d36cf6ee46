import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { outbox, waiting } from '@/db/content/schema'
import { statement } from '@/db/dialect/statement'
import { vault } from '@/db/vault/schema'
import { newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { MemberSecret } from '@/lib/mark/member-marks'
import { myThings, reverseErrand } from '@/lib/vault/my-things'
import { errandStatement } from '@/lib/vault/outbox'
import { sealTeller } from '@/lib/vault/seal'
import { sweep } from './sweeper'
import { kill, TemporaryProcesses } from './temporary-processes'
import { TemporaryWorld } from './temporary-world'

let world: TemporaryWorld
let processes: TemporaryProcesses

beforeAll(async () => {
	world = await TemporaryWorld.create()
	processes = await TemporaryProcesses.bundle()
})

afterAll(async () => {
	processes.remove()
	await world.remove()
})

const keepWaiting = statement<{ id: Uint8Array; body: Uint8Array }>((slot) =>
	world.content.read.insert(waiting).values({ id: slot('id'), body: slot('body') }),
)

/** RELIABILITY row 2, for the keeper alone: no seal lost, none doubled, none left over. */
test('a keeper killed again and again while secrets are told loses no seal and no entry', async () => {
	const member = MemberSecret.random()
	const told: ThingId[] = []
	let stopped = false
	const telling = (async () => {
		while (!stopped) {
			const thing = newThingId()
			await world.content.write([
				keepWaiting({ id: thingBytes(thing), body: new Uint8Array(1) }),
				errandStatement(sealTeller(member, thing)),
				errandStatement(reverseErrand(member, told.length, 'secret', thing)),
			])
			told.push(thing)
		}
	})()
	for (let life = 0; life < 8; life++) {
		const keeper = await processes.keeper()
		await setTimeout(Math.random() * 400)
		await kill(keeper)
	}
	stopped = true
	await telling
	const keeper = await processes.keeper()
	await vi.waitFor(async () => expect(await world.content.read.$count(outbox)).toBe(0), {
		timeout: 10_000,
		interval: 50,
	})
	expect((await myThings(member)).things.map(({ thing }) => thing)).toEqual(told)
	await kill(keeper, 'SIGTERM')
	expect(keeper.exitCode).toBe(0)
	expect(await sweep(world.desk())).toEqual({
		things: told.length,
		withoutSeal: 0,
		orphans: 0,
		damaged: 0,
	})
	// Both rows of each telling, and the row that says which keys fit.
	expect(await world.vault.read.$count(vault)).toBe(2 * told.length + 1)
}, 240_000)
