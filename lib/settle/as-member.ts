import 'server-only'
import type { Spending } from '@/lib/guard/budgets'
import { spend } from '@/lib/guard/spend'
import type { Present } from '@/lib/member/member-cookie'
import { presentMember } from '@/lib/member/present-member'
import { rotateSession } from '@/lib/member/session/rotate-session'
import { type Outcome, refused } from '@/lib/outcome'

/** Runs a command for the member who is present and can afford it; refuses nobody and spendthrifts. */
export async function asMember<T>(
	what: Spending,
	command: (member: Present) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
	const member = await presentMember()
	if (!member) return refused('signIn')
	await rotateSession()
	const paid = await spend(member.secret, what)
	return paid.ok ? command(member) : paid
}
