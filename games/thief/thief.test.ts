import { rmSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { IS_FULL, report, SEED, tooFew } from '../report'
import type { Score } from '../score'
import { World } from '../world/world'
import { playLeaks, playThief } from './thief'

/** In the small world just enough challenges; hundreds of members in the full one. */
const SIZE = IS_FULL
	? { pairs: 150, sessions: 6, coins: { secret: 3, reply: 4, heart: 9 } }
	: { pairs: 30, sessions: 6, coins: { secret: 3, reply: 4, heart: 9 } }

let scores: Score[]
let leaks: Score[]

beforeAll(async () => {
	scores = await scoresOf(SEED)
	if (judged().some(({ beats }) => beats)) scores = bothBeaten(scores, await scoresOf(SEED + 1))
	report('thief', [...scores, ...leaks])
})

async function scoresOf(seed: number): Promise<Score[]> {
	const world = await World.play(SIZE, seed)
	const { scores, loot, posed } = playThief(world)
	leaks = playLeaks(loot, posed)
	await world.end()
	rmSync(loot.folder, { recursive: true })
	return scores
}

/**
 * By chance alone one run in a hundred has a play that beats it. So what beats chance has to do it again in another
 * world before it counts; a leak does.
 */
function bothBeaten(first: readonly Score[], second: readonly Score[]): Score[] {
	return second.map((score, at) => ({
		...score,
		beats: score.beats && (first[at]?.beats ?? false),
	}))
}

test('every guess rests on enough challenges', () => {
	expect(tooFew([...judged(), ...leaks])).toEqual([])
})

test('who has every file but the keys does not beat chance in any play', () => {
	expect(judged().filter(({ beats }) => beats)).toEqual([])
})

test('in each play a leak that was built in is found by far', () => {
	expect(new Set(leaks.map(playOf))).toEqual(new Set(judged().map(playOf)))
	expect(leaks.filter(({ byFar }) => !byFar)).toEqual([])
})

function judged(): Score[] {
	return scores.filter(({ known }) => known === undefined)
}

function playOf({ play }: Score): string {
	return play
}
