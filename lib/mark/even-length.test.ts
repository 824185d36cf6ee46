import { expect, test } from 'vitest'
import { newThingId } from '@/lib/crypto/id'
import { evenLength, evenSteps } from './even-length'
import { MOST_THINGS } from './marks-queries'

const NOTHING = { hearts: [], mine: [], votes: {} }

test('nothing and everything that can be one’s own are answers of one length', () => {
	for (const most of [0, 1, MOST_THINGS]) {
		const things = Array.from({ length: most }, newThingId)
		const votes = Object.fromEntries(things.map((thing) => [thing, 4]))
		const all = evenLength({ member: true, hearts: things, mine: things, votes }, most)
		expect(all.length).toBe(evenLength({ member: false, ...NOTHING }, most).length)
		expect(JSON.parse(all)).toEqual({ member: true, hearts: things, mine: things, votes })
	}
})

test('what is new comes in steps: nobody’s list and one of ninety threads are as long', () => {
	const list = (threads: number) =>
		evenSteps(
			JSON.stringify({
				member: threads > 0,
				newest: Array.from({ length: threads }, (_, at) => [newThingId(), at + 100]),
			}),
		)
	expect(new Set([0, 1, 40, 90].map((threads) => list(threads).length))).toEqual(new Set([4096]))
	expect(list(200).length % 4096).toBe(0)
	expect(JSON.parse(list(3)).newest).toHaveLength(3)
})
