import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { outbox } from '@/db/content/schema'
import { statement } from '@/db/dialect/statement'
import { graph, vault } from '@/db/vault/schema'
import { newThingId, type ThingId } from '@/lib/crypto/id'
import { webKeys } from '@/lib/keys/web-keys'
import { MemberSecret, standingOf } from '@/lib/mark/member-marks'
import { EPOCH_HOURS, epochOf, HOUR_MS, hourOf } from '@/lib/time/hours'
import type { Errand, SanctionOrder } from '@/lib/vault/errand'
import { sanctionLabel, sealLabel } from '@/lib/vault/label'
import { reverseErrand } from '@/lib/vault/my-things'
import { errandStatement } from '@/lib/vault/outbox'
import { innerOf } from '@/lib/vault/record'
import { judgedErrands, lastSanctionErrands, sanctionErrands } from '@/lib/vault/sanction'
import { sealStanding, sealTeller } from '@/lib/vault/seal'
import { EPOCHS_ASKED, type Sealed } from '@/lib/vault/standing'
import { unsealErrands } from '@/lib/vault/unlink'
import { everyRecord } from '../circles/graph'
import { deskOf } from '../desk'
import { BATCH, moveOutbox } from '../mover'
import { beginRotation, redo } from '../rotation'
import { openStanding } from '../seals'
import { sweep } from '../sweeper'
import { TemporaryWorld } from '../temporary-world'
import { forgetStandings, markOf, standingNow } from './standing-book'

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
})

afterEach(async () => {
	await world.content.write([statement(() => world.content.read.delete(outbox))({})])
	for (const table of [vault, graph])
		await world.vault.write([statement(() => world.vault.read.delete(table))({})])
})

afterAll(() => world.remove())

const NOW = Date.UTC(2026, 10, 23)
const EPOCH_MS = EPOCH_HOURS * HOUR_MS
const UNTIL = hourOf(NOW) + EPOCH_HOURS
const SUSPEND: SanctionOrder = { sanction: 'suspend', until: UNTIL, last: false }

const post = (...errands: Errand[]) => world.content.write(errands.map(errandStatement))
const move = () => moveOutbox(world.desk())
const pending = () => world.content.read.$count(outbox)

/** What the keeper answers to a member who brings their tags at that moment. */
function holds(member: MemberSecret, now = NOW) {
	const epoch = epochOf(hourOf(now))
	const tags = Array.from({ length: EPOCHS_ASKED }, (_, age) => ({
		epoch: epoch - age,
		tag: standingOf(member, epoch - age),
	}))
	return standingNow(world.desk(), { tags })
}

const suspended = async (member: MemberSecret, now = NOW) => (await holds(member, now)).suspended

async function sealOf(thing: ThingId): Promise<Sealed | null> {
	const { rows, envelope, keys } = world.desk()
	const label = sealLabel(keys.rings().label.current, thing)
	const row = (await rows.find([label])).get(label)
	const record = row && envelope.unwrap(label, row)
	return record ? openStanding(keys.rings().keeper, innerOf(record)) : null
}

/** A thing two of whose labels in the outbox lie so far apart that more than one batch fits between them. */
function thingApart(first: typeof sealLabel, second: typeof sealLabel): ThingId {
	const key = webKeys().label.current
	for (;;) {
		const thing = newThingId()
		const [before, after] = [first(key, thing)[0] ?? 0, second(key, thing)[0] ?? 0]
		if (before < 32 && after > 223) return thing
	}
}

/** So many errands of other people that whatever lies far apart is in different batches. */
const crowd = () => {
	const member = MemberSecret.random()
	return post(
		...Array.from({ length: 2 * BATCH }, (_, at) =>
			reverseErrand(member, at, 'reply', newThingId()),
		),
	)
}

describe('a sanction finds whoever told it', () => {
	test('with its seal in the same batch, or in the vault already', async () => {
		for (const moveFirst of [false, true]) {
			const [member, thing] = [MemberSecret.random(), newThingId()]
			await post(sealTeller(member, thing, NOW))
			if (moveFirst) await move()
			await post(...sanctionErrands(thing, SUSPEND))
			await move()
			expect([moveFirst, await suspended(member)]).toEqual([moveFirst, UNTIL])
			expect(await pending()).toBe(0)
		}
	})

	test('also when its batch comes before that of the seal: it waits for it', async () => {
		const [member, thing] = [MemberSecret.random(), thingApart(sanctionLabel, sealLabel)]
		await post(sealTeller(member, thing, NOW), ...sanctionErrands(thing, SUSPEND))
		await crowd()
		expect(await move()).toMatchObject({ parked: 1 })
		expect([await suspended(member), await pending()]).toEqual([0, 1])
		expect(await move()).toMatchObject({ moved: 1, parked: 0 })
		expect([await suspended(member), await pending()]).toEqual([UNTIL, 0])
	})

	test('before the seal is dropped, in one batch or in two', async () => {
		for (const thing of [newThingId(), thingApart(sealLabel, sanctionLabel)]) {
			const member = MemberSecret.random()
			await post(sealTeller(member, thing, NOW))
			await move()
			await post(...unsealErrands(thing), ...sanctionErrands(thing, SUSPEND))
			await crowd()
			await move()
			await move()
			expect([await suspended(member), await sealOf(thing), await pending()]).toEqual([
				UNTIL,
				null,
				0,
			])
		}
	})

	test('and lets the seal go where it is the last, though neither had reached the vault', async () => {
		const [member, thing] = [MemberSecret.random(), newThingId()]
		await post(sealTeller(member, thing, NOW), ...sanctionErrands(thing, SUSPEND))
		await post(...((await lastSanctionErrands(thing)) ?? []))
		await move()
		expect([await suspended(member), await sealOf(thing)]).toEqual([UNTIL, null])
		expect(await lastSanctionErrands(newThingId())).toBeNull()
	})

	test('though the sweep finds the thing gone while the sanction waits', async () => {
		const [member, thing] = [MemberSecret.random(), newThingId()]
		await post(sealTeller(member, thing, NOW))
		await move()
		await post(...sanctionErrands(thing, SUSPEND))
		expect(await sweep(world.desk())).toMatchObject({ orphans: 0 })
		await move()
		expect(await suspended(member)).toBe(UNTIL)
		expect(await sweep(world.desk())).toMatchObject({ orphans: 1 })
	})

	test('and nobody where nothing was sealed', async () => {
		await post(...sanctionErrands(newThingId(), SUSPEND))
		expect(await move()).toMatchObject({ moved: 1, parked: 0 })
		expect(await world.vault.read.$count(graph)).toBe(0)
	})

	test('to the end, whichever of two epochs it was told in and whichever comes next', async () => {
		for (const told of [NOW, NOW - EPOCH_MS]) {
			const [member, thing] = [MemberSecret.random(), newThingId()]
			await post(sealTeller(member, thing, told), ...sanctionErrands(thing, SUSPEND))
			await move()
			await forgetStandings(world.desk(), NOW + EPOCH_MS - HOUR_MS)
			expect(await suspended(member)).toBe(UNTIL)
			expect(await suspended(member, NOW + EPOCH_MS)).toBe(UNTIL)
		}
	})
})

test('the last decision holds, whether the keeper had moved the one before or not', async () => {
	for (const moveFirst of [false, true]) {
		const [member, thing] = [MemberSecret.random(), newThingId()]
		await post(sealTeller(member, thing, NOW), ...sanctionErrands(thing, SUSPEND))
		if (moveFirst) await move()
		await post(...sanctionErrands(thing, { sanction: 'lift', until: 0, last: false }))
		await move()
		expect(await suspended(member)).toBe(0)
	}
})

test('a lifted sanction leaves those of other things', async () => {
	const [member, one, two] = [MemberSecret.random(), newThingId(), newThingId()]
	for (const thing of [one, two])
		await post(sealTeller(member, thing, NOW), ...sanctionErrands(thing, SUSPEND))
	await move()
	await post(...sanctionErrands(one, { sanction: 'lift', until: 0, last: false }))
	await move()
	expect(await suspended(member)).toBe(UNTIL)
})

describe('what was right and wrong', () => {
	const weight = async (member: MemberSecret) => (await holds(member)).weight
	const seals = (member: MemberSecret, count: number) =>
		Array.from({ length: count }, () => sealStanding(member, NOW))

	test('counts once, though the keeper was killed before it struck the errands off', async () => {
		const member = MemberSecret.random()
		const errands = seals(member, 2).flatMap((seal) => judgedErrands(seal, true))
		const desk = world.desk()
		const killed = deskOf(
			{ ...desk.content, write: () => Promise.reject(new Error('killed')) },
			desk.vault,
			desk.keys,
		)
		await post(...errands)
		for (let again = 0; again < 8; again += 1)
			await expect(moveOutbox(killed)).rejects.toThrow('killed')
		await move()
		const counted = await weight(member)
		const other = MemberSecret.random()
		await post(...seals(other, 2).flatMap((seal) => judgedErrands(seal, true)))
		await move()
		expect(counted).toBe(await weight(other))
		// Eighteen that were right would weigh more than two.
		const eager = MemberSecret.random()
		await post(...seals(eager, 18).flatMap((seal) => judgedErrands(seal, true)))
		await move()
		expect(await weight(eager)).toBeGreaterThan(counted)
	})

	test('follows the decision on appeal, moved or not', async () => {
		for (const moveFirst of [false, true]) {
			const member = MemberSecret.random()
			const all = seals(member, 8)
			await post(...all.flatMap((seal) => judgedErrands(seal, true)))
			if (moveFirst) await move()
			await post(...all.flatMap((seal) => judgedErrands(seal, false)))
			await move()
			expect([moveFirst, await weight(member)]).toEqual([moveFirst, 5])
		}
	})

	test('counts on when its marks are forgotten, and half as much an epoch later', async () => {
		const member = MemberSecret.random()
		await post(...seals(member, 90).flatMap((seal) => judgedErrands(seal, true)))
		await move()
		expect(await weight(member)).toBe(20)
		expect((await holds(member, NOW + 2 * EPOCH_MS)).weight).toBe(20)
		expect((await holds(member, NOW + 3 * EPOCH_MS)).weight).toBe(10)
		for await (const { record } of everyRecord(world.desk())) {
			if (!('judged' in record)) throw new Error('there are only standings')
			expect([record.judged.length, record.right]).toEqual([64, 26])
		}
	})
})

test('asking what holds changes no byte', async () => {
	const [member, thing] = [MemberSecret.random(), newThingId()]
	await post(sealTeller(member, thing, NOW), ...sanctionErrands(thing, SUSPEND))
	await move()
	const before = await world.vault.read.select().from(graph)
	await suspended(member, NOW + EPOCH_MS)
	expect(await world.vault.read.select().from(graph)).toEqual(before)
})

test('two things that were unlinked have nothing in common in the note of their standing', async () => {
	const [member, one, two] = [MemberSecret.random(), newThingId(), newThingId()]
	for (const thing of [one, two])
		await post(sealTeller(member, thing, NOW), ...sanctionErrands(thing, SUSPEND))
	await move()
	const seals = [await sealOf(one), await sealOf(two)].filter((seal) => seal !== null)
	const marks = new Set(seals.map(markOf))
	expect(marks.size).toBe(2)
	await post(...unsealErrands(one), ...unsealErrands(two))
	await move()
	const { keys } = world.desk()
	// All keys and all files, and every value that a mark could have been made from without the seal.
	const known = [one, two].flatMap((thing) =>
		keys.rings().label.all.map((key) => sealLabel(key, thing)),
	)
	const guesses = known.map((nonce) => markOf({ epoch: 0, tag: nonce, nonce: nonce }))
	for await (const { record } of everyRecord(world.desk())) {
		const written = JSON.stringify(record)
		expect([...marks].every((mark) => written.includes(mark))).toBe(true)
		for (const about of [one, two, ...guesses]) expect(written).not.toContain(about)
	}
	expect([await sealOf(one), await sealOf(two)]).toEqual([null, null])
})

test('a sanction is lifted though the keeper’s pair was renewed meanwhile', async () => {
	const [member, thing] = [MemberSecret.random(), newThingId()]
	await post(sealTeller(member, thing, NOW), ...sanctionErrands(thing, SUSPEND))
	await move()
	const desk = world.desk()
	await beginRotation(desk, 'keeper')
	await redo(desk, 'keeper')
	await post(...sanctionErrands(thing, { sanction: 'lift', until: 0, last: false }))
	await moveOutbox(desk)
	expect(await suspended(member)).toBe(0)
})

test('standings that nobody will ask for are forgotten, and sanctions that are over', async () => {
	const [member, thing] = [MemberSecret.random(), newThingId()]
	await post(sealTeller(member, thing, NOW), ...sanctionErrands(thing, SUSPEND))
	await move()
	const desk = world.desk()
	const kept = async () => {
		const all = await Array.fromAsync(everyRecord(desk), ({ record }) => record)
		return all.map((record) => ('imposed' in record ? record.imposed.length : -1))
	}
	await forgetStandings(desk, NOW + EPOCH_MS - HOUR_MS)
	expect(await kept()).toEqual([1])
	await forgetStandings(desk, NOW + EPOCH_MS + HOUR_MS)
	expect(await kept()).toEqual([0])
	await forgetStandings(desk, NOW + 3 * EPOCH_MS)
	expect(await kept()).toEqual([])
})
