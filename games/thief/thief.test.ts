import { rmSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { IS_FULL, report, SEED, tooFew } from '../report'
import type { Score } from '../score'
import { steal, stealInPassing } from '../world/loot'
import { World } from '../world/world'
import { type LiveLoot, posedIn } from './posed'
import { heldTogether, isInDoubt, judged, proven } from './proven'
import { playLeaks, playThief } from './thief'
import { partFoundInIndex } from './traces'

/** Hundreds of members in the full world, of whom each play has its thousands of coins; as many as time allows in the small one. */
const SIZE = {
	...(IS_FULL ? { pairs: 112, sessions: 9 } : { pairs: 20, sessions: 6 }),
	coins: { secret: 3, reply: 3, heart: 2, report: 1 },
}

interface Played {
	readonly scores: readonly Score[]
	readonly leaks: readonly Score[]
	/** Of the words of what is still there, the part that is found in the pages of the full-text index. */
	readonly found: number
}

let played: Played

beforeAll(async () => {
	played = await play(SEED)
	if (isInDoubt(played.scores)) {
		const again = await play(SEED + 1)
		played = { ...played, scores: heldTogether(played.scores, again.scores) }
	}
	report('thief', [...played.scores, ...played.leaks])
})

async function play(seed: number): Promise<Played> {
	let live: LiveLoot | undefined
	const world = await World.play(SIZE, seed, undefined, (disk, night, now) => {
		live = { ...stealInPassing(disk), night, now }
	})
	const posed = posedIn(world)
	const last = steal(world)
	await world.end()
	if (!live) throw new Error('nobody came by in the middle of the day')
	const scores = playThief({ last, live }, posed).map((score) => ({ ...score, seed }))
	const leaks = playLeaks(last, posed).map((score) => ({ ...score, seed }))
	const found = partFoundInIndex(posed.truth, last)
	for (const { folder } of [last, live]) rmSync(folder, { recursive: true })
	return { scores, leaks, found }
}

test('every guess rests on enough challenges', () => {
	expect(tooFew([...judged(played.scores), ...played.leaks])).toEqual([])
})

test('who has every file but the keys does not beat chance in any play', () => {
	expect(proven(played.scores)).toEqual([])
})

test('in each play a leak that was built in is found by far', () => {
	expect(new Set(played.leaks.map(playOf))).toEqual(new Set(judged(played.scores).map(playOf)))
	expect(played.leaks.filter(({ byFar }) => !byFar)).toEqual([])
})

test('words of what is still there are found in the full-text index', () => {
	expect(played.found).toBeGreaterThan(0.95)
})

function playOf({ play }: Score): string {
	return play
}
