import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { moveOutbox } from '@/keeper/mover'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { newThingId, type ThingId } from '@/lib/crypto/id'
import { MemberSecret } from '@/lib/mark/member-marks'
import { KeeperAway } from './keeper-client'
import { type MyThing, myThings, reverseErrand } from './my-things'
import { nextIndex } from './next-index'
import { errandStatement } from './outbox'
import type { Kind } from './record'
import { sealTeller } from './seal'
import { unlinkErrands } from './unlink'
import { whileMoving } from './while-moving'

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
})

afterAll(() => world.remove())

beforeEach(async () => {
	await world.startKeeper()
})

afterEach(() => world.stopKeeper())

/** Tells as a command does: next index, one write, again when another device was faster. */
async function tell(member: MemberSecret, hint: number, kind: Kind = 'secret') {
	const thing = newThingId()
	for (let from = hint; ; from++) {
		const index = await nextIndex(member, from)
		const errands = [sealTeller(member, thing), reverseErrand(member, index, kind, thing)]
		try {
			await world.content.write(errands.map(errandStatement))
			return { thing, next: index + 1 }
		} catch (error) {
			expect(error).toMatchObject({ reason: 'conflict' })
		}
	}
}

async function unlink(member: MemberSecret, things: readonly MyThing[]): Promise<void> {
	await world.content.write(unlinkErrands(member, things).map(errandStatement))
}

const idsOf = (things: readonly MyThing[]) => things.map(({ thing }) => thing).sort()

test('a member who told nothing has nothing', async () => {
	expect(await myThings(MemberSecret.random())).toEqual({ things: [], follows: [], next: 0 })
})

test('what was told is listed in its order, on its way and after it', async () => {
	const member = MemberSecret.random()
	const told: ThingId[] = []
	for (const kind of ['secret', 'reply', 'secret'] as const) {
		told.push((await tell(member, told.length, kind)).thing)
	}
	const waiting = await myThings(member)
	expect(waiting.things.map(({ thing }) => thing)).toEqual(told)
	expect(waiting.things.map(({ kind }) => kind)).toEqual(['secret', 'reply', 'secret'])
	await moveOutbox(world.desk())
	const kept = await myThings(member)
	expect(kept.things.map(({ thing, index }) => [thing, index])).toEqual(
		told.map((thing, index) => [thing, index]),
	)
	expect(kept.things.every(({ pending }) => pending === null)).toBe(true)
	expect(kept.next).toBe(3)
})

test('nobody else finds it', async () => {
	await tell(MemberSecret.random(), 0)
	expect((await myThings(MemberSecret.random())).things).toEqual([])
})

test('without the keeper the list says so, and telling goes on', async () => {
	const member = MemberSecret.random()
	await world.stopKeeper()
	await expect(myThings(member)).rejects.toThrow(KeeperAway)
	const { thing, next } = await tell(member, 0)
	expect(next).toBe(1)
	await world.startKeeper()
	expect(idsOf((await myThings(member)).things)).toEqual([thing])
})

test('two devices that took one place while the keeper was down both keep their things', async () => {
	const member = MemberSecret.random()
	const first = await tell(member, 0)
	await moveOutbox(world.desk())
	await world.stopKeeper()
	const second = await tell(member, 0)
	expect(second.next).toBe(1)
	await world.startKeeper()
	await moveOutbox(world.desk())
	const atOnce = await Promise.all([myThings(member), myThings(member), myThings(member)])
	expect(atOnce.map(({ things }) => things.length)).toEqual([2, 2, 2])
	for (let again = 0; again < 2; again++) {
		const { things, next } = await myThings(member)
		expect(things.map(({ thing, index }) => [thing, index])).toEqual([
			[first.thing, 0],
			[second.thing, 1],
		])
		expect(next).toBe(2)
		await moveOutbox(world.desk())
	}
})

test('a hint far ahead, as after a restore, hides nothing', async () => {
	const member = MemberSecret.random()
	const before = await tell(member, 0)
	await world.stopKeeper()
	const ahead = await tell(member, 300)
	await world.startKeeper()
	expect(idsOf((await myThings(member, ahead.next)).things)).toEqual(
		[before.thing, ahead.thing].sort(),
	)
})

test('long lists take few questions', async () => {
	const member = MemberSecret.random()
	const errands = Array.from({ length: 3_000 }, (_, index) =>
		reverseErrand(member, index, 'reply', newThingId()),
	)
	await world.content.write(errands.map(errandStatement))
	await moveOutbox(world.desk())
	for (const hint of [0, 1, 2_999, 3_000, 3_001, 90_000]) {
		expect(await nextIndex(member, hint)).toBe(3_000)
	}
	expect((await myThings(member)).things).toHaveLength(3_000)
})

type Step =
	| { do: 'tell'; device: 0 | 1; kind: Kind }
	| { do: 'unlink'; nth: number }
	| { do: 'both' }
	| { do: 'down' }
	| { do: 'up' }
	| { do: 'move' }

const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			do: fc.constant('tell' as const),
			device: fc.constantFrom(0 as const, 1 as const),
			kind: fc.constantFrom('secret' as const, 'reply' as const),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ do: fc.constant('unlink' as const), nth: fc.nat(20) }) },
	{ weight: 1, arbitrary: fc.constant({ do: 'both' as const }) },
	{ weight: 2, arbitrary: fc.constant({ do: 'down' as const }) },
	{ weight: 2, arbitrary: fc.constant({ do: 'up' as const }) },
	{ weight: 2, arbitrary: fc.constant({ do: 'move' as const }) },
)

/** A member with two devices, each of which remembers only its own tellings, and what the list should say. */
class Life {
	readonly member = MemberSecret.random()
	readonly expected = new Set<ThingId>()
	readonly hints = [0, 0]
	up = true

	async play(step: Step): Promise<void> {
		if (step.do === 'tell') await this.#tell(step.device, step.kind)
		if (step.do === 'both') await Promise.all([this.#tell(0, 'secret'), this.#tell(1, 'reply')])
		if (step.do === 'unlink' && this.up) await this.#unlink(step.nth)
		if (step.do === 'move' && this.up) await moveOutbox(world.desk())
		if (step.do === 'down' && this.up) await this.#turn(false)
		if (step.do === 'up' && !this.up) await this.#turn(true)
	}

	async check(): Promise<void> {
		if (!this.up) await this.#turn(true)
		for (let again = 0; again < 3; again++) {
			const { things, next } = await myThings(this.member, Math.max(...this.hints))
			expect(idsOf(things)).toEqual([...this.expected].sort())
			expect(next).toBeGreaterThanOrEqual(things.length)
			await moveOutbox(world.desk())
		}
	}

	async #tell(device: number, kind: Kind): Promise<void> {
		const { thing, next } = await tell(this.member, this.hints[device] ?? 0, kind)
		this.hints[device] = next
		this.expected.add(thing)
	}

	async #unlink(nth: number): Promise<void> {
		const unlinked = await whileMoving(async () => {
			const { things } = await myThings(this.member)
			const mine = things[nth % Math.max(things.length, 1)]
			if (mine) await unlink(this.member, [mine])
			return mine
		})
		if (unlinked) this.expected.delete(unlinked.thing)
	}

	async #turn(up: boolean): Promise<void> {
		this.up = up
		await (up ? world.startKeeper() : world.stopKeeper())
	}
}

test('whatever two devices tell and unlink, keeper up or down, the list is what they told and did not unlink', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
			const life = new Life()
			for (const step of steps) await life.play(step)
			await life.check()
		}),
		{ numRuns: 60 },
	)
}, 60_000)
