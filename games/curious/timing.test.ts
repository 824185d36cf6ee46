import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '@/browser/app'
import type { HttpMember } from '@/browser/http/http-member'
import { IS_FULL, reportDifference } from '@/games/report'
import { newThingId } from '@/lib/crypto/id'
import { calling } from './actions'
import { nobodysWords, unfittingWords } from './codewords'
import { newMember, openHouse, tellOut, told } from './house'
import { leaking } from './leak'
import {
	FIRST_LOOK,
	marked,
	type Pair,
	slowerBy,
	type Timing,
	timed,
	timedUntilCertain,
} from './pairs'
import { type Asked, getting, posting } from './wire'

/**
 * How many pairs are timed at the least, and the smallest difference that is surely found: a twin that takes so much longer is. A busy machine finds
 * a fifth in 25 times as many. Each day as many as found the twin are enough.
 */
const DAILY = { pairs: FIRST_LOOK, micros: 1_000 }
/** `npm run games` times reading as often as RELIABILITY asks for, and acts, which take five times as long, less often. */
const READING = IS_FULL ? { pairs: 10_000, micros: 200 } : DAILY
const ACTING = IS_FULL ? { pairs: 2_000, micros: 500 } : DAILY
/** More than were ever needed for that while four other programs wanted the same two cores. */
const MOST_PAIRS = 32_000

/** Below this after two samples by chance alone: in one run of 16,000 for one of the six plays, see `timed`. */
const LEAST_P = 0.001

let app: App
let pairs: Record<string, Pair>

beforeAll(async () => {
	app = await openHouse()
	const teller = await newMember(app)
	const stranger = await newMember(app)
	const thread = await tellOut(teller, { text: 'I iron my shoelaces' })
	const waits = await told(teller, { text: 'I will say it tomorrow', when: 'tomorrow' })
	pairs = {
		...reading(teller, stranger, thread),
		'marks of the teller and of a stranger': {
			one: () => getting(`/marks?things=${thread}`, teller.browser.cookie),
			other: () => getting(`/marks?things=${thread}`, stranger.browser.cookie),
			says: /"member":true/,
		},
		'deleting what is another’s and what is not there': {
			one: cycle([await deleting(thread, stranger)]),
			other: cycle(await Promise.all(missing().map((thing) => deleting(thing, stranger)))),
			says: /"code":"gone"/,
		},
		'taking back what waits for another and what is not there': {
			one: cycle([await takingBack(waits, stranger)]),
			other: cycle(await Promise.all(missing().map((thing) => takingBack(thing, stranger)))),
			says: /gone/,
		},
		'a codename that is nobody’s and words that do not fit together': {
			one: cycle(await signingIn(nobodysWords)),
			other: cycle(await signingIn(unfittingWords)),
			says: /wrongCodename/,
		},
	}
})

afterAll(() => app.stop())

const READS = [
	'the thread for its teller and for a stranger',
	'the feed for a teller and for a stranger',
	'marks of the teller and of a stranger',
]
const NAMES = [
	...READS,
	'deleting what is another’s and what is not there',
	'taking back what waits for another and what is not there',
	'a codename that is nobody’s and words that do not fit together',
]
const extentOf = (name: string) => (READS.includes(name) ? READING : ACTING)

test('every pair has a name', () => expect(Object.keys(pairs)).toEqual(NAMES))

/** In how many pairs the twin of a play was found. */
const needed = new Map<string, number>()

test.for(NAMES)('%s: a little more for one of them is caught', async (name) => {
	const { micros } = extentOf(name)
	const origin = await slowerBy(app.origin, micros)
	const timing = await timedUntilCertain(origin, marked(pairs[name] as Pair), MOST_PAIRS)
	tell(name, timing, `${micros} µs`)
	expect(timing.p).toBeLessThan(1e-6)
	needed.set(name, timing.pairs)
})

test.for(NAMES)('%s take the same time', async (name) => {
	// In fewer pairs than found its twin nothing would be found of what takes as long.
	const enough = Math.max(extentOf(name).pairs, needed.get(name) ?? MOST_PAIRS)
	const origin = await slowerBy(app.origin, 0)
	const timing = await timed(origin, marked(pairs[name] as Pair), enough)
	tell(name, timing, null)
	expect(timing.p).toBeGreaterThan(LEAST_P)
})

test.each([429, 500, 200])('answers with %d that say nothing are not timed', async (status) => {
	const answer = { status, headers: {}, body: Buffer.from('not now') }
	const origin = await leaking(app.origin, async () => answer)
	await expect(timed(origin, pairs[NAMES[0] ?? ''] as Pair, DAILY.pairs)).rejects.toThrow(
		'no answer',
	)
})

function tell(name: string, timing: Timing, leak: string | null): void {
	console.log(`${name}${leak ? `, ${leak} more` : ''}: ${JSON.stringify(timing)}`)
	const { p, pairs: samples } = timing
	reportDifference({ game: 'curious', play: `time: ${name}`, leak, samples, p })
}

function reading(teller: HttpMember, stranger: HttpMember, thread: string) {
	const both = (path: string): Pair => ({
		one: () => getting(path, teller.browser.cookie),
		other: () => getting(path, stranger.browser.cookie),
		says: /shoelaces/,
	})
	return {
		'the thread for its teller and for a stranger': both(`/en/secret/${thread}`),
		'the feed for a teller and for a stranger': both('/en'),
	}
}

function cycle(requests: readonly Asked[]): () => Asked {
	let at = 0
	return () => requests[at++ % requests.length] as Asked
}

const VARIANTS = 64
const missing = () => Array.from({ length: VARIANTS }, newThingId)

function deleting(thing: string, member: HttpMember): Promise<Asked> {
	return posting('/delete', [['thing', thing]], member.browser.cookie)
}

function takingBack(thing: string, { browser }: HttpMember): Promise<Asked> {
	return calling('undoAction', { thing, locale: 'en' }, browser.cookie)
}

/** Signing in with other words each time, as somebody who is not signed in. */
function signingIn(words: () => string): Promise<Asked[]> {
	const texts = Array.from({ length: VARIANTS }, words)
	return Promise.all(
		texts.map((text) => calling('signInWithWords', { words: text, locale: 'en', back: '' }, '')),
	)
}
