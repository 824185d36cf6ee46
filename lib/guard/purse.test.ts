import { expect, test } from 'vitest'
import { MemberSecret } from '@/lib/mark/member-marks'
import { BUDGETS, type Spending } from './budgets'
import { Purse } from './purse'

const member = MemberSecret.random()
const other = MemberSecret.random()

function spentUntilRefused(purse: Purse, spender: Parameters<Purse['spend']>[0], what: Spending) {
	for (let count = 0; ; count++) if (!purse.spend(spender, what, 0).ok) return count
}

test('a member has their own budget, on whatever network', () => {
	const purse = new Purse(1)
	const burst = BUDGETS.tell.standing?.burst
	expect(spentUntilRefused(purse, { member, network: 'a' }, 'tell')).toBe(burst)
	expect(purse.spend({ member, network: 'b' }, 'tell', 0)).toEqual({
		ok: false,
		refusal: 'tooMany',
	})
	expect(purse.spend({ member: other, network: 'a' }, 'tell', 0).ok).toBe(true)
	expect(purse.spend({ member, network: 'a' }, 'reply', 0).ok).toBe(true)
})

test('a network has one budget for everybody in it', () => {
	const purse = new Purse(1)
	expect(spentUntilRefused(purse, { member: null, network: 'a' }, 'signUp')).toBe(
		BUDGETS.signUp.network.burst,
	)
	expect(purse.spend({ member: null, network: 'b' }, 'signUp', 0).ok).toBe(true)
})

test('who is over their own budget does not use up the network’s', () => {
	const purse = new Purse(1)
	for (let i = 0; i < 1_000; i++) purse.spend({ member, network: 'a' }, 'tell', 0)
	expect(purse.spend({ member: other, network: 'a' }, 'tell', 0).ok).toBe(true)
})

test('a factor makes all budgets larger', () => {
	const burst = (BUDGETS.tell.standing?.burst ?? 0) * 3
	expect(spentUntilRefused(new Purse(3), { member, network: 'a' }, 'tell')).toBe(burst)
})
