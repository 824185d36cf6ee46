'use server'

import { redirect } from 'next/navigation'
import { PATIENCE_FIELD } from '@/lib/guard/guarded'
import { patienceAgain } from '@/lib/guard/patience'
import { requireProof } from '@/lib/guard/require-proof'
import { spend } from '@/lib/guard/spend'
import { localeOf, textOf } from '@/lib/member/circles/circle-forms'
import { presentMayRead } from '@/lib/member/circles/present-circles'
import type { Present } from '@/lib/member/member-cookie'
import { presentMember } from '@/lib/member/present-member'
import { standingNow } from '@/lib/member/standing'
import type { Outcome } from '@/lib/outcome'
import { checkReport, type Reported, report } from './report-command'
import type { ReportState } from './review-forms'

/** Reports something and shows the receipt; with or without an account. Fields: thing, reason, words, locale, proof. */
export async function reportAction(_: ReportState | null, form: FormData): Promise<ReportState> {
	const fields = {
		thing: textOf(form, 'thing'),
		reason: textOf(form, 'reason'),
		words: textOf(form, 'words'),
	}
	const outcome = await guardedReport(form, fields)
	if (outcome.ok) redirect(`/${localeOf(form)}/receipt/${outcome.value.receipt}`)
	const patience = patienceAgain(form.get(PATIENCE_FIELD), 'report')
	return { refusal: outcome.refusal, reason: fields.reason, words: fields.words, patience }
}

/** Cheapest first, and the proof last, so that a slip in the form costs nobody a second puzzle. */
async function guardedReport(form: FormData, fields: object): Promise<Outcome<Reported>> {
	const member = await presentMember()
	const fits = await checkReport(member?.secret ?? null, fields, presentMayRead)
	if (!fits.ok) return fits
	const paid = await spend(member?.secret ?? null, 'report')
	if (!paid.ok) return paid
	const proved = await requireProof(form, 'report')
	if (!proved.ok) return proved
	return report(member && (await reporterOf(member)), fields, presentMayRead)
}

/** Things told from which on a member's word has its whole weight: accounts that were made to report weigh half. */
const KNOWN_FROM = 3
const NEW_WEIGHT = 5

async function reporterOf({ secret, nextHint }: Present) {
	const { weight } = await standingNow(secret)
	return { secret, weight: nextHint < KNOWN_FROM ? Math.min(weight, NEW_WEIGHT) : weight }
}
