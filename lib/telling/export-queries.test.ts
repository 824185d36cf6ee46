import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { HOUR_MS } from '@/lib/time/hours'
import { exportOf } from './export-queries'
import { fakeForm, fakeTeller, replyOut, taken, tellOut } from './fake-teller'
import { tell } from './tell-command'

const TOLD = 1_800_000_000_000

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
	await world.startKeeper()
})

afterAll(() => world.remove())

const shape = z.strictObject({
	treehole: z.literal(1),
	things: z.array(
		z.discriminatedUnion('kind', [
			z.strictObject({
				kind: z.literal('secret'),
				id: z.string(),
				address: z.url(),
				out: z.iso.datetime().nullable(),
				language: z.enum(['en', 'zh']),
				text: z.string(),
				topics: z.array(z.string()),
				colour: z.int(),
				texture: z.int(),
				poll: z.array(z.strictObject({ answer: z.string(), votes: z.int() })).nullable(),
				hearts: z.int(),
				replies: z.int(),
				photo: z.strictObject({ alt: z.string(), webp: z.base64() }).nullable(),
			}),
			z.strictObject({
				kind: z.literal('reply'),
				id: z.string(),
				address: z.url(),
				out: z.iso.datetime(),
				text: z.string(),
				hearts: z.int(),
			}),
		]),
	),
})

test('holds everything a member told, oldest first, in a shape that can be relied on', async () => {
	const teller = fakeTeller()
	const poll = { text: 'Which? #choice', answers: ['this', 'that'] }
	const thread = await tellOut(teller, poll, TOLD)
	const reply = await replyOut({ ...teller, nextHint: 1 }, thread, 'both', TOLD)
	const waits = fakeForm({ text: 'waits', when: 'tomorrow', alt: 'a wall' })
	const photo = { avif: new Uint8Array([1]), webp: new Uint8Array([2, 3]) }
	taken(await tell({ ...teller, nextHint: 2 }, waits, TOLD, photo))
	await tellOut(fakeTeller(), { text: 'not mine' }, TOLD)
	const file = taken(await exportOf(teller.secret, 3))
	const { things } = shape.parse(JSON.parse(JSON.stringify(file)))
	expect(things).toMatchObject([
		{
			kind: 'secret',
			id: thread,
			topics: ['choice'],
			poll: [{ answer: 'this' }, { votes: 0 }],
			photo: null,
		},
		{ kind: 'reply', id: reply, text: 'both' },
		{ kind: 'secret', text: 'waits', out: null, photo: { alt: 'a wall', webp: 'AgM=' } },
	])
	// Nothing finer than the hour leaves either.
	expect(Date.parse(things[1]?.out ?? '') % HOUR_MS).toBe(0)
})

test('waits for the keeper', async () => {
	await world.stopKeeper()
	expect(await exportOf(fakeTeller().secret, 0)).toEqual({ ok: false, refusal: 'membersAway' })
	await world.startKeeper()
})
