import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Shelf, type Shelved } from './shelf'

function thing(key: string, bytes = 10): Shelved {
	return { key, bytes, used: false }
}

test('what was used stays, what was not goes first', () => {
	const shelf = new Shelf<Shelved>(30)
	for (const key of ['a', 'b', 'c']) shelf.put(thing(key))
	const a = shelf.get('a')
	if (a) a.used = true
	shelf.put(thing('d'))
	expect([...shelf.values()].map(({ key }) => key).sort()).toEqual(['a', 'c', 'd'])
})

test('when everything was used, room is made all the same', () => {
	const shelf = new Shelf<Shelved>(30)
	for (const key of ['a', 'b', 'c']) shelf.put({ ...thing(key), used: true })
	shelf.put(thing('d'))
	expect(shelf.bytes).toBe(30)
})

test('what is larger than the shelf is not kept', () => {
	const shelf = new Shelf<Shelved>(30)
	shelf.put(thing('a', 31))
	expect(shelf.size).toBe(0)
	expect(shelf.bytes).toBe(0)
})

test('what took another’s place is not dropped in its stead', () => {
	const shelf = new Shelf<Shelved>(30)
	const old = thing('a')
	shelf.put(old)
	const young = thing('a')
	shelf.put(young)
	shelf.drop(old)
	expect(shelf.get('a')).toBe(young)
	expect(shelf.bytes).toBe(10)
})

test('the bound holds and the sum is right, whatever happens', () => {
	const step = fc.record({
		key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
		bytes: fc.integer({ min: 0, max: 60 }),
		does: fc.constantFrom('put', 'use', 'drop'),
	})
	fc.assert(
		fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
			let dropped = 0
			const shelf = new Shelf<Shelved>(100, () => dropped++)
			let put = 0
			for (const { key, bytes, does } of steps) {
				const held = shelf.get(key)
				if (does === 'put' && ++put) shelf.put(thing(key, bytes))
				else if (does === 'use' && held) held.used = true
				else if (held) shelf.drop(held)
				const sum = [...shelf.values()].reduce((all, one) => all + one.bytes, 0)
				expect(shelf.bytes).toBe(sum)
				expect(sum).toBeLessThanOrEqual(100)
				expect(shelf.size).toBe(put - dropped)
			}
		}),
	)
})
