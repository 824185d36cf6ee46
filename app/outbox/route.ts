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
	| { readonly ok: false; readonly refusal: Refusal; readonly signedInFor?: number }

/** As long as a device waits for the answer to a letter with a photo: device/outbox-post.ts. */
const LONGEST_ON_ITS_WAY_MS = 120_000

type Send = (form: FormData, locale: Locale) => Promise<Sent>

const SEND: ReadonlyMap<string, Send> = new Map(Object.entries({ tell, reply, heart }))

/**
 * POST /outbox: takes what a browser kept until it could be sent (device/outbox.ts). Fields: kind (tell, reply, heart), locale, age
 * (milliseconds since it was written; left out where somebody has just pressed for it), and those of the kind's own form. The same guards and
 * commands as behind the forms; the ticket (for a heart, the word give or take) makes any number of sendings one.
 */
export async function POST(request: Request): Promise<Response> {
	const form = await request.formData().catch(() => new FormData())
	const locale = parseLocale(String(form.get('locale'))) ?? 'en'
	const send = SEND.get(String(form.get('kind')))
	const sent = send ? await sendOwn(send, form, locale) : refused('badInput')
	return Response.json(sent.ok ? sent : refusal(sent, form), {
		headers: { 'cache-control': 'no-store' },
	})
}

/**
 * What was written before whoever is here signed in may be another member's: it waits for their word. By its age, for the
 * device's clock may be wrong, and the mark of a session that scripts could read would be one more thing to find there. Where it may have been written
 * before or after, as nobody knows how long it was on its way, the device hears how long its member is signed in, and may know.
 */
async function sendOwn(send: Send, form: FormData, locale: Locale): Promise<Sent> {
	const age = form.get('age')
	const since = await signedInSince()
	if (age === null || since === null || isYounger(Number(age), since)) return send(form, locale)
	return { ...refused('signIn'), signedInFor: Date.now() - since }
}

/** Surely written after a sign-in, though the letter was on its way for a while since its age was taken. */
function isYounger(age: number, since: number): boolean {
	return age >= 0 && Date.now() - age - LONGEST_ON_ITS_WAY_MS >= since
}

/** With a patience ticket for the next try, where the form came with one. */
function refusal({ ok, refusal: code, ...more }: Sent & { readonly ok: false }, form: FormData) {
	const sent = form.get(PATIENCE_FIELD)
	return { ok, code, ...more, ...(sent !== null && { patience: patienceAgain(sent, 'tell') }) }
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
