import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '@/browser/app'
import type { HttpMember } from '@/browser/http/http-member'
import { IS_FULL, reportDifference } from '@/games/report'
import { newThingId } from '@/lib/crypto/id'
import { calling } from './actions'
import { nobodysWords, unfittingWords } from './codewords'
import { newMember, openHouse, tellOut, told } from './house'
import { leaking } from './leak'
import { type Pair, timed } from './pairs'
import { type Asked, getting, posting } from './wire'

/** `npm run games` times as many as RELIABILITY asks for; `npm test` what it has time for. */
const PAIRS = IS_FULL ? 10_000 : 500
const LEAK_MS = 2
const TWIN_PAIRS = 240

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
		},
		'deleting what is another’s and what is not there': {
			one: cycle([await deleting(thread, stranger)]),
			other: cycle(await Promise.all(missing().map((thing) => deleting(thing, stranger)))),
		},
		'taking back what waits for another and what is not there': {
			one: cycle([await takingBack(waits, stranger)]),
			other: cycle(await Promise.all(missing().map((thing) => takingBack(thing, stranger)))),
		},
		'a codename that is nobody’s and words that do not fit together': {
			one: cycle(await signingIn(nobodysWords)),
			other: cycle(await signingIn(unfittingWords)),
		},
	}
})

afterAll(() => app.stop())

const NAMES = [
	'the thread for its teller and for a stranger',
	'the feed for a teller and for a stranger',
	'marks of the teller and of a stranger',
	'deleting what is another’s and what is not there',
	'taking back what waits for another and what is not there',
	'a codename that is nobody’s and words that do not fit together',
]

test('every pair has a name', () => expect(Object.keys(pairs)).toEqual(NAMES))

test.for(NAMES)('%s take the same time', async (name) => {
	const timing = await timed(app.origin, pairs[name] as Pair, PAIRS)
	console.log(`${name}: ${JSON.stringify(timing)}`)
	const { p, pairs: samples } = timing
	reportDifference({ game: 'curious', play: `time: ${name}`, leak: null, samples, p })
	expect(timing.p).toBeGreaterThan(0.01)
})

test.for(NAMES)(`%s: ${LEAK_MS} ms more for one of them is caught`, async (name) => {
	const { one, other } = pairs[name] as Pair
	const origin = await leaking(app.origin, async (asked, pass) => {
		if ('x-slow' in asked.headers) await pause(LEAK_MS)
		return pass(asked)
	})
	const timing = await timed(origin, { one: () => slow(one()), other }, TWIN_PAIRS)
	const { p, pairs: samples } = timing
	reportDifference({ game: 'curious', play: `time: ${name}`, leak: `${LEAK_MS} ms`, samples, p })
	expect(p).toBeLessThan(1e-6)
})

const slow = (asked: Asked): Asked => ({
	...asked,
	headers: { ...asked.headers, 'x-slow': '1' },
})

function reading(teller: HttpMember, stranger: HttpMember, thread: string) {
	const both = (path: string): Pair => ({
		one: () => getting(path, teller.browser.cookie),
		other: () => getting(path, stranger.browser.cookie),
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
