import 'server-only'
import { z } from 'zod'
import { type MayRead, readableCircle } from '@/lib/circle/circle-queries'
import { parseThingId, type ThingId } from '@/lib/crypto/id'
import { changed } from '@/lib/kept/changes'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { maskNumber, placeOfReply } from '@/lib/mark/own'
import { done, type Outcome, refused } from '@/lib/outcome'
import { needsAccount, parseReason } from '@/lib/review/reason'
import { reviewOfThing } from '@/lib/review/review'
import { countGraphemes } from '@/lib/text/graphemes'
import { MOST_TYPED } from '@/lib/text/limits'
import { normaliseText } from '@/lib/text/normalise-text'
import { refusalOf } from '../write-outcome'
import { hideWhereDue } from './hide-where-due'
import { type Reporter, type Reporting, takeReport } from './take-report'

/** Characters that a reporter, or a teller who appeals, can write to the stewards. */
export const MOST_WORDS = 500

/** A report that was taken. The code is its receipt; `hidden` says whether nobody reads the thing meanwhile. */
export interface Reported {
	readonly receipt: ThingId
	readonly hidden: boolean
}

const reportForm = z.object({
	thing: z.string(),
	reason: z.string(),
	words: z.string().default(''),
})

/**
 * Takes a report and hides what it is about where that is due, as long as that was not done too often in this circle: at once for somebody
 * who is talked about and for severe reasons; for all others from two members and a weight on. What stewards kept is not hidden
 * again for the reason that they looked at. The same member twice in a round is one report, with the same receipt.
 */
export async function report(
	reporter: Reporter | null,
	input: unknown,
	mayRead: MayRead,
	now = Date.now(),
): Promise<Outcome<Reported>> {
	const reporting = await checkReport(reporter?.secret ?? null, input, mayRead)
	if (!reporting.ok) return reporting
	const { thing, thread, circle, reason } = reporting.value
	try {
		const receipt = await takeReport(reporter, reporting.value, now)
		const found = await reviewOfThing(thing)
		const hidden = found !== null && (await hideWhereDue(found, reason, now))
		if (hidden) changed({ thread, circle })
		return done({ receipt, hidden: hidden || (found?.hidden ?? false) })
	} catch (error) {
		return refusalOf(error)
	}
}

/** A report that fits, or why it does not: for who pays for it afterwards. */
export async function checkReport(
	reporter: MemberSecret | null,
	input: unknown,
	mayRead: MayRead,
): Promise<Outcome<Reporting>> {
	const form = reportForm.safeParse(input)
	const thing = form.success ? parseThingId(form.data.thing) : null
	if (!form.success || !thing) return refused('badInput')
	const reason = parseReason(form.data.reason)
	if (!reason) return refused('noReason')
	const words = parseWords(form.data.words)
	if (!words.ok) return words
	if (!reporter && needsAccount(reason)) return refused('signIn')
	const place = await placeOfReply(thing)
	const thread = place?.thread ?? thing
	const readable = await readableCircle(thread, mayRead)
	if (!readable) return refused('gone')
	const own = reporter ? await maskNumber(reporter, thread) : null
	if (own !== null && own === (place ? place.mask : 0)) return refused('ownThing')
	return done({ thing, thread, circle: readable.id, reason, words: words.value })
}

/** What somebody writes to the stewards, in its kept form; often nothing. */
export function parseWords(raw: string): Outcome<string> {
	if (raw.length > MOST_TYPED) return refused('tooLong')
	const words = normaliseText(raw)
	return countGraphemes(words) <= MOST_WORDS ? done(words) : refused('tooLong')
}
