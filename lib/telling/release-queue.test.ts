import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newThingId, type ThingId } from '@/lib/crypto/id'
import { ReleaseQueue } from './release-queue'

test('whatever is put in comes out when it is due, soonest first, each once', () => {
	const times = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 200 })
	fc.assert(
		fc.property(times, fc.integer({ min: 0, max: 50 }), (ats, now) => {
			const queue = new ReleaseQueue()
			const at = new Map<ThingId, number>(ats.map((time) => [newThingId(), time]))
			for (const [id, time] of at) queue.add(id, time)
			const due = queue.takeDue(now, 1000).map((id) => at.get(id))
			expect(due).toEqual(ats.filter((time) => time <= now).sort((a, b) => a - b))
			expect(queue.size).toBe(ats.length - due.length)
			expect(queue.takeDue(50, 1000)).toHaveLength(queue.size + ats.length - due.length)
			expect(queue.size).toBe(0)
		}),
	)
})

test('takes no more at once than it is asked for', () => {
	const queue = new ReleaseQueue()
	for (let count = 0; count < 5; count++) queue.add(newThingId(), 1)
	expect(queue.takeDue(1, 3)).toHaveLength(3)
	expect(queue.takeDue(1, 3)).toHaveLength(2)
})

test('holds an id once until it is taken out', () => {
	const queue = new ReleaseQueue()
	const id = newThingId()
	queue.add(id, 1)
	queue.add(id, 2)
	expect(queue.has(id)).toBe(true)
	expect(queue.takeDue(9, 9)).toEqual([id])
	expect(queue.has(id)).toBe(false)
	queue.add(id, 3)
	expect(queue.takeDue(9, 9)).toEqual([id])
})

test('putting in and taking out in any order is what a sorted list does', () => {
	const step = fc.oneof(
		fc.record({ add: fc.integer({ min: 0, max: 40 }) }),
		fc.record({ take: fc.integer({ min: 0, max: 40 }), most: fc.nat({ max: 8 }) }),
	)
	fc.assert(
		fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
			const queue = new ReleaseQueue()
			const at = new Map<ThingId, number>()
			let model: number[] = []
			for (const one of steps) {
				if ('add' in one) {
					const id = newThingId()
					at.set(id, one.add)
					queue.add(id, one.add)
					model = [...model, one.add].sort((a, b) => a - b)
				} else {
					const due = model.filter((time) => time <= one.take).slice(0, one.most)
					model = model.slice(due.length)
					const taken = queue.takeDue(one.take, one.most)
					expect(taken.map((id) => at.get(id))).toEqual(due)
					for (const id of taken) at.delete(id)
				}
				expect(queue.size).toBe(model.length)
			}
		}),
	)
})
