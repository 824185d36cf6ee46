import { rmSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { IS_FULL, report, SEED, tooFew } from '../report'
import type { Score } from '../score'
import { World } from '../world/world'
import { heldTogether, isInDoubt, judged, proven } from './proven'
import { playLeaks, playThief } from './thief'
import { partFoundInIndex } from './traces'

/** Hundreds of members in the full world, of whom each play has its thousands of coins; as many as time allows in the small one. */
const SIZE = IS_FULL
	? { pairs: 170, sessions: 6, coins: { secret: 3, reply: 3, heart: 3 } }
	: { pairs: 24, sessions: 6, coins: { secret: 3, reply: 3, heart: 3 } }

let scores: Score[]
let leaks: Score[]
/** Of the words of what is still there, the part that is found in the pages of the full-text index. */
let found: number

beforeAll(async () => {
	scores = await scoresOf(SEED)
	if (isInDoubt(scores)) scores = heldTogether(scores, await scoresOf(SEED + 1))
	report('thief', [...scores, ...leaks])
})

async function scoresOf(seed: number): Promise<Score[]> {
	const world = await World.play(SIZE, seed)
	const { scores, loot, posed } = playThief(world)
	leaks = playLeaks(loot, posed).map((score) => ({ ...score, seed }))
	found = partFoundInIndex(posed.truth, loot)
	await world.end()
	rmSync(loot.folder, { recursive: true })
	return scores.map((score) => ({ ...score, seed }))
}

test('every guess rests on enough challenges', () => {
	expect(tooFew([...judged(scores), ...leaks])).toEqual([])
})

test('who has every file but the keys does not beat chance in any play', () => {
	expect(proven(scores)).toEqual([])
})

test('in each play a leak that was built in is found by far', () => {
	expect(new Set(leaks.map(playOf))).toEqual(new Set(judged(scores).map(playOf)))
	expect(leaks.filter(({ byFar }) => !byFar)).toEqual([])
})

test('words of what is still there are found in the full-text index', () => {
	expect(found).toBeGreaterThan(0.95)
})

function playOf({ play }: Score): string {
	return play
}
