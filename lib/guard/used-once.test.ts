import { expect, test } from 'vitest'
import { UsedOnce } from './used-once'

test('is used once, until it is over', () => {
	const used = new UsedOnce(10)
	expect(used.use('a', 100, 0)).toBe(true)
	expect(used.use('a', 100, 99)).toBe(false)
	expect(used.use('b', 100, 99)).toBe(true)
})

test('forgets what is over, and the oldest when there are too many', () => {
	const used = new UsedOnce(3)
	for (const key of ['a', 'b', 'c', 'd', 'e']) used.use(key, 100, 0)
	expect(used.size).toBe(3)
	expect(used.use('e', 100, 1)).toBe(false)
	expect(used.use('a', 100, 1)).toBe(true)
	used.use('f', 300, 200)
	expect(used.size).toBe(1)
})
