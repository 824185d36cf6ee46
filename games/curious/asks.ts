import type { HttpMember } from '@/browser/http/http-member'
import { IS_FULL } from '@/games/report'
import { BACK, calling } from './actions'
import type { Leak } from './leak'
import { distinctAnswers } from './oracle'
import { type Asked, getting, posting } from './wire'

/** A request about a thing, and what the answer says where there is no such thing, or none of theirs. */
export interface Ask {
	readonly send: (thing: string, cookie: string) => Promise<Asked>
	readonly denies: RegExp
}

const GONE = /gone/
const MISSING = /^404 /
/** The composer, with no secret beside it. */
const NOTHING_TOLD = /\btold\\*":null/

const action = (name: string, fields: (thing: string) => Record<string, string>): Ask => ({
	send: (thing, cookie) => calling(name, { locale: 'en', back: BACK, ...fields(thing) }, cookie),
	denies: GONE,
})
const page = (path: (thing: string) => string, denies = MISSING): Ask => ({
	send: async (thing, cookie) => getting(path(thing), cookie),
	denies,
})

/** What only its owner may do: nothing at all may be told apart. */
export const OWNERS: Readonly<Record<string, Ask>> = {
	'POST /delete': {
		send: (thing, cookie) => posting('/delete', [['thing', thing]], cookie),
		denies: GONE,
	},
	deleteAction: action('deleteAction', (thing) => ({ thing })),
	unlinkAction: action('unlinkAction', (thread) => ({ thread })),
	undoAction: action('undoAction', (thing) => ({ thing })),
	appealAction: action('appealAction', (thing) => ({ thing, words: 'why?' })),
	'the told page': page((thing) => `/en/told/${thing}`, NOTHING_TOLD),
	'the told photo': page((thing) => `/en/told/${thing}/photo`),
	'the page of an appeal': page((thing) => `/en/me/appeal/${thing}`),
}

/** What anybody may do to what is out: what is not out must be as if it had never been. */
export const ANYBODYS: Readonly<Record<string, Ask>> = {
	heartAction: action('heartAction', (thing) => ({ thing, press: 'give' })),
	voteAction: action('voteAction', (thing) => ({ choice: `${thing}.1` })),
	replyAction: action('replyAction', (secret) => ({ secret, text: 'caw' })),
	followAction: action('followAction', (thread) => ({ thread })),
	reportAction: action('reportAction', (thing) => ({ thing, reason: 'spam', words: '' })),
	'the thread': page((thing) => `/en/secret/${thing}`),
	'the reply page': page((thing) => `/en/secret/${thing}/reply`),
	'the page of a report': page((thing) => `/en/report/${thing}`),
	'its picture': page((thing) => `/en/secret/${thing}/picture.png?with=text`),
	marks: page((thing) => `/marks?things=${thing}`, /"member":true/),
}

export const EVERY: Readonly<Record<string, Ask>> = { ...OWNERS, ...ANYBODYS }

/** The answers that a member gets about some things, each kind once; see distinctAnswers. */
export function answers(
	origin: string,
	{ send, denies }: Ask,
	things: readonly string[],
	{ browser }: HttpMember,
	says: RegExp = denies,
): Promise<string[]> {
	const questions = things.map((thing) => ({
		about: thing,
		ask: () => send(thing, browser.cookie),
	}))
	return distinctAnswers(origin, questions, says)
}

/** Houses that answer otherwise about one thing. */
export function leaksAbout(thing: () => string): Readonly<Record<string, Leak>> {
	const asks = ({ path, body }: Asked) => path.includes(thing()) || body.includes(thing())
	return {
		'another status': async (asked, pass) => {
			const answer = await pass(asked)
			return asks(asked) ? { ...answer, status: 403 } : answer
		},
		'one byte more': async (asked, pass) => {
			const answer = await pass(asked)
			if (!asks(asked)) return answer
			return { ...answer, body: Buffer.concat([answer.body, Buffer.from(' ')]) }
		},
		'a cookie': async (asked, pass) => {
			const answer = await pass(asked)
			if (!asks(asked)) return answer
			return { ...answer, headers: { ...answer.headers, 'set-cookie': 'seen=1' } }
		},
	}
}

/** Ways of asking in houses that leak: each in each, or, in the small form, each in the next. */
export function twins(leaks: readonly string[]): (readonly [leak: string, ask: string])[] {
	return Object.keys(EVERY).flatMap((ask, at) =>
		leaks
			.filter((_, turn) => IS_FULL || turn === at % leaks.length)
			.map((leak) => [leak, ask] as const),
	)
}
