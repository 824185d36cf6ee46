import { expect, test } from 'vitest'
import { normalAbove } from './normal'

test('quantiles are those of the tables', () => {
	expect(normalAbove(0.025)).toBeCloseTo(1.959_964, 5)
	expect(normalAbove(0.005)).toBeCloseTo(2.575_829, 5)
	expect(normalAbove(0.001)).toBeCloseTo(3.090_232, 5)
	expect(normalAbove(1e-7)).toBeCloseTo(5.199_338, 5)
})
