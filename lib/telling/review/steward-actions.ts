'use server'

import { localeOf, textOf } from '@/lib/member/circles/circle-forms'
import { refused } from '@/lib/outcome'
import { asMember } from '@/lib/settle/as-member'
import { settle } from '@/lib/settle/settle'
import { takeSeat } from '@/lib/steward/seats'
import { decide } from './decide-command'

/** A steward's decision; back to the queue. Fields: review, measure, rule, locale, back. */
export async function decideAction(form: FormData): Promise<void> {
	const fields = {
		review: textOf(form, 'review'),
		measure: textOf(form, 'measure'),
		rule: textOf(form, 'rule'),
	}
	const outcome = await asMember('review', ({ secret }) => decide(secret, fields))
	const note = outcome.ok && outcome.value.settled ? 'settled' : 'judged'
	// Whoever is no steward any more has no page of theirs to be told so on.
	const isGone = !outcome.ok && outcome.refusal === 'notSteward'
	settle(form, outcome, note, `/${localeOf(form)}/${isGone ? 'me' : `steward?note=${note}`}`)
}

/** Takes up an invitation to be a steward. Fields: code, agreed, locale, back. */
export async function takeSeatAction(form: FormData): Promise<void> {
	const code = textOf(form, 'code')
	const agreed = textOf(form, 'agreed') === 'yes'
	const outcome = await asMember('code', async ({ secret }) =>
		agreed ? takeSeat(secret, code) : refused('badInput'),
	)
	settle(form, outcome, 'seated', `/${localeOf(form)}/steward?note=seated`)
}
