import { expect, test } from 'vitest'
import { ALONE_AFTER_HOURS, type Decision, verdictOf } from './decisions'
import { MEASURES, type Measure } from './measure'

const OPEN = { severity: 0, state: 'open', measure: null } as const
const HOUR = 500_000

const said = (...measures: Measure[]): Decision[] =>
	measures.map((measure, at) => ({
		...{ measure, rule: 'bullying', hour: HOUR },
		mark: new Uint8Array([at]),
	}))

test('of two stewards one alone settles nothing, and after a day all but what stops whoever told it', () => {
	const after = HOUR + ALONE_AFTER_HOURS
	for (const measure of MEASURES) {
		expect(verdictOf(OPEN, said(measure), 2, after - 1)).toBeNull()
		const alone = measure === 'slow' || measure === 'suspend' ? 'remove' : measure
		expect(verdictOf(OPEN, said(measure), 2, after)).toEqual({ measure: alone, rule: 'bullying' })
		expect(verdictOf(OPEN, said(measure, measure), 3, HOUR)?.measure).toBe(measure)
	}
})

test('a severe thing one takes away, and suspends nobody for it', () => {
	const severe = { ...OPEN, severity: 2 }
	expect(verdictOf(severe, said('remove'), 2, HOUR)?.measure).toBe('remove')
	for (const measure of ['keep', 'slow', 'suspend'] as const)
		expect(verdictOf(severe, said(measure), 2, HOUR)).toBeNull()
})

test('one decides an appeal, as long as it gets no harsher by it', () => {
	const appealed = { severity: 0, state: 'appealed', measure: 'slow' } as const
	for (const measure of ['keep', 'warn', 'veil', 'remove', 'slow'] as const)
		expect(verdictOf(appealed, said(measure), 3, HOUR)?.measure).toBe(measure)
	expect(verdictOf(appealed, said('suspend'), 3, HOUR)).toBeNull()
	const removed = { ...appealed, measure: 'remove' } as const
	const after = HOUR + ALONE_AFTER_HOURS
	expect(verdictOf(removed, said('suspend'), 3, after)?.measure).toBe('remove')
})

test('where all have spoken and no two agree, the mildest holds', () => {
	expect(verdictOf(OPEN, said('suspend', 'slow'), 2, HOUR)?.measure).toBe('slow')
	expect(verdictOf(OPEN, said('suspend', 'keep'), 2, HOUR)?.measure).toBe('keep')
	expect(verdictOf(OPEN, said('suspend', 'keep'), 3, HOUR)).toBeNull()
	expect(verdictOf(OPEN, said('suspend'), 1, HOUR)?.measure).toBe('suspend')
})
