'use server'

import { textOf } from '@/lib/member/circles/circle-forms'
import { asMember } from '@/lib/settle/as-member'
import { settle } from '@/lib/settle/settle'
import { judge } from './jury-command'

/** What a juror thinks of a report. Fields: ticket, breaks (yes, no), locale, back. */
export async function judgeAction(form: FormData): Promise<void> {
	const fields = { ticket: textOf(form, 'ticket'), breaks: textOf(form, 'breaks') }
	const outcome = await asMember('jury', ({ secret, nextHint }) => judge(secret, nextHint, fields))
	settle(form, outcome, 'jurorThanks')
}
