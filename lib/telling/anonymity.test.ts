import { afterAll, beforeAll, expect, test } from 'vitest'
import {
	answer,
	heart,
	mask,
	outbox,
	reply,
	secret,
	ticket,
	vote,
	waiting,
} from '@/db/content/schema'
import { vault } from '@/db/vault/schema'
import { TemporaryWorld } from '@/keeper/temporary-world'
import type { ThingId } from '@/lib/crypto/id'
import { pressHeart } from '@/lib/heart/heart-command'
import { castVote } from '@/lib/poll/vote-command'
import { filesWith } from './fake-files'
import { fakeForm, fakeTeller, replyOut, taken, tellOut } from './fake-teller'
import { tell } from './tell-command'

const MEMBERS = 4
const SECRETS = 5

/** The games of ANONYMITY.md on what a few members leave in the stores when everybody does everything. */
let world: TemporaryWorld
const members = Array.from({ length: MEMBERS }, fakeTeller)
const threads: ThingId[] = []

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
	for (let at = 0; at < SECRETS; at++) {
		for (const member of members) threads.push(await tellOut(member, { answers: ['a', 'b'] }))
	}
	for (const thread of threads) {
		for (const member of members) {
			const thing = await replyOut(member, thread, 'the same words')
			for (const { secret } of members) {
				await pressHeart(secret, { thing })
				await pressHeart(secret, { thing: thread })
			}
			await castVote(member.secret, { choice: `${thread}.1` })
		}
	}
	for (const member of members) taken(await tell(member, fakeForm({ when: 'tomorrow' })))
}, 60_000)

afterAll(() => world.remove())

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('G1: no file holds a member’s secret or a key that follows from it, in any writing', () => {
	const labels = ['mask', 'heart', 'vote', 'ticket', 'standing', 'reverse-label', 'reverse-value']
	const canaries = members.flatMap(({ secret }) => [
		secret.reveal(),
		...labels.map((label) => new Uint8Array(secret.key(label).export())),
	])
	expect(filesWith(world.folder, canaries)).toEqual([])
})

test('G3: no value that a member’s presence made is equal for two things', async () => {
	const { read } = world.content
	const made = [
		...(await read.select({ value: mask.mark }).from(mask)),
		...(await read.select({ value: vote.mark }).from(vote)),
		...(await read.select({ value: ticket.mark }).from(ticket)),
		...(await read.select({ value: outbox.k }).from(outbox)),
		...(await read.select({ value: outbox.b }).from(outbox)),
		...(await read.select({ value: waiting.body }).from(waiting)),
		...(await read.select({ value: heart.mark }).from(heart)),
		...(await world.vault.read.select({ value: vault.b }).from(vault)),
	].map(({ value }) => hex(value))
	// One mask and one vote for each member in each thread, a heart for every thing that is not theirs.
	const things = threads.length * (1 + MEMBERS)
	const hearts = things * (MEMBERS - 1)
	expect(made.length).toBeGreaterThan(2 * threads.length * MEMBERS + hearts)
	expect(new Set(made).size).toBe(made.length)
})

test('no column of what is read can hold a member: each is known, and none is more than it says', async () => {
	expect(Object.keys(await columnsOf(secret))).toEqual([
		...['id', 'circle', 'language', 'position', 'text', 'colour', 'texture', 'topics'],
		...['answers', 'hearts', 'replies', 'warmth', 'photo', 'photoKey', 'photoAlt'],
		...['photoPrint', 'veil'],
	])
	expect(Object.keys(await columnsOf(reply))).toEqual([
		...['secret', 'number', 'id', 'mask', 'hour', 'text', 'hearts', 'veil', 'withheld'],
	])
	expect(Object.keys(await columnsOf(answer))).toEqual(['secret', 'number', 'text', 'votes'])
})

async function columnsOf(table: typeof secret | typeof reply | typeof answer): Promise<object> {
	const [row] = await world.content.read
		.select()
		.from(table as typeof secret)
		.limit(1)
	return row ?? {}
}

test('times at rest are whole hours', async () => {
	const replies = await world.content.read.select({ hour: reply.hour }).from(reply)
	const hours = new Set(replies.map(({ hour }) => hour))
	expect(hours.size).toBeLessThanOrEqual(2)
})
