import { expect, test } from 'vitest'
import type { Deed, Truth } from '../world/truth'
import { playOnline } from './online'

const HOUR_MS = 3_600_000
const MEMBERS = 400
const HOURS = 4

/** Everybody tells one secret, in one of a few hours. */
const truth = {
	seed: 1,
	members: Array.from({ length: MEMBERS }, (_, number) => ({ number })),
	deeds: Array.from({ length: MEMBERS }, (_, member) => ({
		...{ kind: 'secret', member, at: (member % HOURS) * HOUR_MS + member },
	})) as unknown as Deed[],
} as unknown as Truth

test('of those whose times are known, as many are left for a secret as were here in its hour', () => {
	const { challenges, chance, reached, known } = playOnline(truth)
	expect(challenges).toBe(chance)
	expect(chance).toBeGreaterThan(MEMBERS / 20)
	expect(chance).toBeLessThan(MEMBERS / 5)
	expect(reached).toBeGreaterThan(chance / HOURS / 1.5)
	expect(reached).toBeLessThan((chance / HOURS) * 1.5)
	expect(known).toBeDefined()
})
