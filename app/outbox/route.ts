import { type Locale, parseLocale } from '@/i18n/locales'
import { PATIENCE_FIELD } from '@/lib/guard/guarded'
import { patienceAgain } from '@/lib/guard/patience'
import { pressHeart } from '@/lib/heart/heart-command'
import { presentMayRead } from '@/lib/member/circles/present-circles'
import { signedInSince } from '@/lib/member/session/signed-in-since'
import { type Refusal, refused } from '@/lib/outcome'
import { asMember } from '@/lib/settle/as-member'
import type { NoteCode } from '@/lib/settle/note-code'
import { replyAsMember } from '@/lib/telling/reply-as-member'
import { tellAsMember } from '@/lib/telling/tell-as-member'
import { replyPath, threadPath } from '@/lib/thread/thread-path'

/** What became of it: a code, and for what was told the page that shows it. */
type Sent =
	| { readonly ok: true; readonly code: NoteCode | 'told'; readonly path?: string }
	| { readonly ok: false; readonly refusal: Refusal }

type Send = (form: FormData, locale: Locale) => Promise<Sent>

const SEND: ReadonlyMap<string, Send> = new Map(Object.entries({ tell, reply, heart }))

/**
 * POST /outbox: takes what a browser kept until it could be sent (device/outbox.ts). Fields: kind (tell, reply, heart),
 * locale, age (milliseconds since it was written), and those of the kind's own form. The same guards and commands as behind the forms; the ticket (for a heart, the
 * word give or take) makes any number of sendings one.
 */
export async function POST(request: Request): Promise<Response> {
	const form = await request.formData().catch(() => new FormData())
	const locale = parseLocale(String(form.get('locale'))) ?? 'en'
	const send = SEND.get(String(form.get('kind')))
	const sent = send ? await sendOwn(send, form, locale) : refused('badInput')
	return Response.json(sent.ok ? sent : refusal(sent.refusal, form), {
		headers: { 'cache-control': 'no-store' },
	})
}

/**
 * What was written before whoever is here signed in may be another member's: it waits for their word. By its age, for the
 * device's clock may be wrong, and the mark of a session that scripts could read would be one more thing to find there.
 */
async function sendOwn(send: Send, form: FormData, locale: Locale): Promise<Sent> {
	const age = Number(form.get('age'))
	const since = await signedInSince()
	const isOwn = since === null || (age >= 0 && Date.now() - age >= since)
	return isOwn ? send(form, locale) : refused('signIn')
}

/** With a patience ticket for the next try, where the form came with one. */
function refusal(code: Refusal, form: FormData) {
	const sent = form.get(PATIENCE_FIELD)
	return { ok: false, code, ...(sent !== null && { patience: patienceAgain(sent, 'tell') }) }
}

async function tell(form: FormData, locale: Locale): Promise<Sent> {
	const outcome = await tellAsMember(form)
	return outcome.ok
		? { ok: true, code: 'told', path: `/${locale}/told/${outcome.value.thing}` }
		: outcome
}

async function reply(form: FormData, locale: Locale): Promise<Sent> {
	const outcome = await replyAsMember(Object.fromEntries(form))
	if (!outcome.ok) return outcome
	const { thread, circle, number } = outcome.value
	const path = replyPath(threadPath(locale, thread, circle), number)
	return { ok: true, code: 'replied', path }
}

/** `turn` would undo itself when it is sent twice. */
async function heart(form: FormData): Promise<Sent> {
	const [thing, press] = ['thing', 'press'].map((name) => String(form.get(name)))
	if (press !== 'give' && press !== 'take') return refused('badInput')
	const outcome = await asMember('heart', ({ secret }) =>
		pressHeart(secret, { thing: thing ?? '', press }, presentMayRead),
	)
	return outcome.ok ? { ok: true, code: press === 'give' ? 'hearted' : 'unhearted' } : outcome
}
