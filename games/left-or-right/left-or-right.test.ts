import { beforeAll, expect, test } from 'vitest'
import { report, SEED } from '../report'
import type { Score } from '../score'
import { playLeftOrRight } from './left-or-right'

let played: { scores: Score[]; leaks: Score[] }

beforeAll(async () => {
	played = await playLeftOrRight(SEED)
	report('left-or-right', [...played.scores, ...played.leaks])
})

test('nothing on the disk differs when the other of two members tells, but what is random by construction', () => {
	expect(played.scores.map(({ by }) => by)).toEqual(['every column is the same in both runs'])
	expect(played.scores[0]?.challenges).toBeGreaterThan(50)
})

test('a column that holds so much as a number of the member is found', () => {
	expect(played.leaks.map(({ by }) => by)).toEqual(['secret.author'])
})
