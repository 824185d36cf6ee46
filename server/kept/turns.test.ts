import { expect, test } from 'vitest'
import { NoTurn, Turns } from './turns'

const LIMITS = { atOnce: 1, mostWaiting: 4, mostEach: 2 }

/** Work that ends when it is told to. */
function work() {
	let end = () => {}
	const done = new Promise<void>((resolve) => {
		end = resolve
	})
	return { run: () => done, end }
}

test('networks take turns, however much one of them asks for', async () => {
	const turns = new Turns({ ...LIMITS, mostWaiting: 10, mostEach: 10 })
	const order: string[] = []
	const first = work()
	const all = [turns.run('greedy', first.run)]
	const say = (word: string) => async () => void order.push(word)
	for (const word of ['g1', 'g2', 'g3']) all.push(turns.run('greedy', say(word)))
	all.push(turns.run('other', say('o1')))
	all.push(turns.run('third', say('t1')))
	first.end()
	await Promise.all(all)
	expect(order).toEqual(['g1', 'o1', 't1', 'g2', 'g3'])
})

test('one network alone is refused before everybody is', async () => {
	const turns = new Turns(LIMITS)
	const first = work()
	const all = [turns.run('a', first.run)]
	for (const who of ['a', 'a', 'b', 'b']) all.push(turns.run(who, async () => {}))
	await expect(turns.run('a', async () => {})).rejects.toEqual(new NoTurn(true))
	await expect(turns.run('c', async () => {})).rejects.toMatchObject({ mine: false })
	first.end()
	await Promise.all(all)
	await expect(turns.run('c', async () => 'again')).resolves.toBe('again')
})

test('work that fails hands its turn on', async () => {
	const turns = new Turns(LIMITS)
	const failing = turns.run('a', () => Promise.reject(new Error('no')))
	const next = turns.run('a', async () => 'made')
	await expect(failing).rejects.toThrow('no')
	await expect(next).resolves.toBe('made')
})

test('no more run at once than may', async () => {
	const turns = new Turns({ atOnce: 3, mostWaiting: 100, mostEach: 100 })
	let running = 0
	let most = 0
	await Promise.all(
		Array.from({ length: 50 }, (_, at) =>
			turns.run(`n${at % 5}`, async () => {
				most = Math.max(most, ++running)
				await new Promise((resolve) => setImmediate(resolve))
				running--
			}),
		),
	)
	expect(most).toBe(3)
})

test('a network that holds on to its turns leaves the others theirs', async () => {
	const turns = new Turns({ atOnce: 4, mostWaiting: 100, mostEach: 100, atOnceEach: 2 })
	const slow = Array.from({ length: 10 }, work)
	const held = slow.map(({ run }) => turns.run('slow', run))
	const quick = ['a', 'b', 'a', 'c'].map((who) => turns.run(who, async () => who))
	expect(await Promise.all(quick)).toEqual(['a', 'b', 'a', 'c'])
	for (const { end } of slow) end()
	await Promise.all(held)
	expect(await turns.run('slow', async () => 'again')).toBe('again')
})
