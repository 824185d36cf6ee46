import { expect, test } from 'vitest'
import { newThingId } from '@/lib/crypto/id'
import { evenLength } from './even-length'
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
