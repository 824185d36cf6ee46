import { describe, expect, test } from 'vitest'
import { Ring } from './ring'

const FEED = 'feed en'
const OTHER = 'thread x'

describe('what a listener missed', () => {
	test('is what came on its topic since, in order', () => {
		const ring = new Ring('boot', 10)
		ring.add(FEED, 'secret', 'a')
		const seen = ring.last
		ring.add(OTHER, 'reply', 'b')
		ring.add(FEED, 'secret', 'c')
		ring.add(FEED, 'secret', 'd')
		const missed = ring.since(FEED, seen)
		expect(missed?.map(({ bytes }) => /data: (\w)/.exec(bytes)?.[1])).toEqual(['c', 'd'])
		expect(missed?.[0]?.bytes).toBe('id: boot-3\nevent: secret\ndata: c\n\n')
		expect(ring.since(FEED, ring.last)).toEqual([])
	})

	test('is unknown once the ring has turned, after a restart, and to who makes it up', () => {
		const ring = new Ring('boot', 3)
		const before = ring.last
		expect(ring.since(FEED, before)).toEqual([])
		for (const id of ['a', 'b', 'c', 'd']) ring.add(FEED, 'secret', id)
		expect(ring.since(FEED, before)).toBeNull()
		expect(ring.since(FEED, 'boot-1')?.length).toBe(3)
		for (const seen of ['other-2', 'boot-99', 'boot-', '', 'boot-1e3', 'boot--1', '1'])
			expect(ring.since(FEED, seen)).toBeNull()
	})
})
