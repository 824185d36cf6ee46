import 'server-only'
import { done, type Outcome, refused } from '@/lib/outcome'
import { type Guarded, PATIENCE_FIELD, PROOF_FIELD } from './guarded'
import { takePatience } from './patience'
import { takeProof } from './proof-of-work'
import { spend } from './spend'

/**
 * Lets a form pass that carries a solved puzzle or a ripe patience ticket for `what`, and uses that up. Call it last
 * before the command, so that a slip in the form costs no second puzzle. Refuses with `proofNeeded`, or `tooEarly` for
 * a ticket that only has to wait a little more.
 */
export async function requireProof(
	form: FormData,
	what: Guarded,
	now: number = Date.now(),
): Promise<Outcome> {
	if (await takeProof(textOf(form, PROOF_FIELD), what, now)) return done()
	const ticket = takePatience(textOf(form, PATIENCE_FIELD), what, now)
	if (ticket === 'good') return spend(null, 'patience', now)
	return refused(ticket === 'early' ? 'tooEarly' : 'proofNeeded')
}

function textOf(form: FormData, field: string): string {
	const value = form.get(field)
	return typeof value === 'string' ? value : ''
}
