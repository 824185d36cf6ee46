import { expect, test } from 'vitest'
import type { Score } from '../score'
import { heldTogether, isInDoubt, proven } from './proven'

const score = (game: string, play: string, beats: boolean): Score => ({
	...{ game, play, leak: null, challenges: 2_000, reached: 0, chance: 0, margin: 0 },
	...{ by: '', beats, byFar: false },
})

test('a guess that beats chance in one world of two is a false alarm, in both it counts', () => {
	const guess = (beats: boolean) => [score('G3', 'link', beats)]
	expect(isInDoubt(guess(true))).toBe(true)
	expect(proven(heldTogether(guess(true), guess(false)))).toEqual([])
	expect(proven(heldTogether(guess(true), guess(true)))).toHaveLength(2)
})

test.each(['G1', 'G2', 'G5'])(
	'what %s finds in one world is found, whatever the other says',
	(game) => {
		const found = (beats: boolean) => [score('G3', 'link', true), score(game, 'find', beats)]
		expect(proven(heldTogether(found(true), found(false)))).toMatchObject([
			{ game: 'G3' },
			{ game },
			{ game: 'G3' },
		])
		expect(isInDoubt([score(game, 'find', true)])).toBe(false)
		expect(proven([score(game, 'find', true)])).toHaveLength(1)
	},
)
