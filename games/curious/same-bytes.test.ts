import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '@/browser/app'
import type { HttpMember } from '@/browser/http/http-member'
import { clearOfTheHour } from '@/games/without-vault/pages'
import { newMember, openHouse, repliesOn, tellOut } from './house'
import { type Leak, leaking } from './leak'
import { differences, type Reader } from './same-bytes'
import { Wire } from './wire'

/** Longer than a feed may show what was before a change. */
const REST_MS = 700

let app: App
let teller: HttpMember
let other: HttpMember
let lover: HttpMember
let readers: Reader[]
let thread: string
let reply: string
/** Of each reading route of the build one page that shows something, and pages that are not there. */
let pages: Record<string, string[]>

beforeAll(async () => {
	await clearOfTheHour()
	app = await openHouse()
	teller = await newMember(app)
	other = await newMember(app)
	lover = await newMember(app)
	const telling = { text: 'I hide tea in the piano', topic: 'music', answers: ['green', 'black'] }
	thread = await tellOut(teller, telling)
	await teller.reply(thread, 'it is still there')
	await other.reply(thread, 'which tea?')
	reply = repliesOn(await teller.browser.page(`/en/secret/${thread}`)).at(-1) ?? ''
	expect(await lover.heart(thread)).toBe('hearted')
	expect(await lover.heart(reply, `/en/secret/${thread}`)).toBe('hearted')
	expect(await lover.vote(thread, 2)).toBe('voted')
	pages = {
		'/[locale]': ['/en', '/zh', '/en?sort=warm'],
		'/[locale]/secret/[id]': [`/en/secret/${thread}`, `/zh/secret/${thread}?note=hearted`],
		// The same bytes for all who are in the circle: games/circles/town.test.ts.
		'/[locale]/circle/[circle]': [],
		'/[locale]/circle/[circle]/secret/[id]': [],
		'/[locale]/places': ['/en/places'],
		'/[locale]/place/[place]': ['/en/place/berlin', '/zh/place/tokyo'],
		'/[locale]/search': ['/en/search', '/en/search?q=piano'],
		'/[locale]/promises': ['/en/promises'],
		'/[locale]/topics': ['/en/topics'],
		'/[locale]/topic/[topic]': ['/en/topic/music'],
		'/[locale]/device': ['/en/device'],
		'/[locale]/help': ['/en/help', '/zh/help'],
		'/[locale]/rules': ['/en/rules'],
		'/[locale]/transparency': ['/en/transparency'],
		'/[locale]/locked': ['/en/locked'],
		'/[locale]/offline': ['/en/offline'],
		'/[locale]/problem/[status]': ['/en/problem/404'],
		missing: [`/en/secret/${'A'.repeat(22)}`, '/en/nothing', '/reader.js', '/masks.svg'],
	}
	readers = [
		{ name: 'nobody', cookie: () => '' },
		{ name: 'the teller', cookie: () => teller.browser.cookie },
		{ name: 'another member', cookie: () => `${other.browser.cookie}; language=zh` },
		{ name: 'a member with hearts', cookie: () => lover.browser.cookie },
	]
})

afterAll(() => app.stop())

const allPages = () => Object.values(pages).flat()

test('every route of the build that is for reading has a page that is compared', () => {
	const routes: Record<string, string> = JSON.parse(
		readFileSync('.next/app-path-routes-manifest.json', 'utf8'),
	)
	const reading = Object.entries(routes).filter(([source]) => source.includes('/(reading)/'))
	const missing = reading.map(([, route]) => route).filter((route) => !pages[route])
	expect(missing, 'every reading page has its row in games/curious/same-bytes.test.ts').toEqual([])
	expect(reading.length).toBeGreaterThanOrEqual(7)
})

test('what is compared shows the secret', async () => {
	const wire = new Wire(app.origin)
	for (const path of ['/en', `/en/secret/${thread}`, '/en/search?q=piano', '/en/topic/music']) {
		expect((await wire.get(path)).body.toString()).toContain('tea in the piano')
	}
	wire.close()
})

test('kept pages are the same bytes, headers and ETag for nobody, teller, another and who gave hearts', async () => {
	expect(await differences(app.origin, allPages(), readers)).toEqual([])
})

test('so are fresh pages, whoever they are made for', async () => {
	const wire = new Wire(app.origin)
	const found: string[] = []
	const made = ['/en', '/zh', '/en/topic/music', `/en/secret/${thread}`]
	const before = await Promise.all(made.map((path) => wire.get(path)))
	for (const { name, cookie } of readers) {
		await outdate()
		for (const [at, path] of made.entries()) {
			const { headers, body } = await wire.get(path, { cookie: cookie() })
			const same = before[at]?.body.equals(body) && before[at]?.headers.etag === headers.etag
			if (!same) found.push(`${path} made for ${name}`)
		}
	}
	wire.close()
	expect(found).toEqual([])
})

test('only /marks differs, and no observer of its length can tell', async () => {
	const marks = [`/marks?things=${thread},${reply}`]
	const found = await differences(app.origin, marks, readers)
	expect(found.filter((each) => each.endsWith('body')).length).toBeGreaterThan(0)
	expect(found.filter((each) => !each.endsWith('body'))).toEqual([])
})

/** A heart that is given and taken back: everything is as before, and every page has to be made anew. */
async function outdate(): Promise<void> {
	const path = `/en/secret/${thread}`
	const fields = await other.browser.form(path, 'id="hearts"')
	for (const press of ['give', 'take']) {
		await other.browser.post(path, { ...fields, thing: thread, press })
	}
	await pause(REST_MS)
}

const isTellers: (cookie: string | undefined) => boolean = (cookie) =>
	cookie === teller.browser.cookie

const LEAKS: Record<string, Leak> = {
	'an ETag per reader': async (asked, pass) => {
		const answer = await pass(asked)
		const etag = `W/"${Buffer.from(asked.headers.cookie ?? '').toString('hex', 0, 60)}"`
		return { ...answer, headers: { ...answer.headers, etag } }
	},
	'a header for who told it': async (asked, pass) => {
		const answer = await pass(asked)
		if (!isTellers(asked.headers.cookie)) return answer
		return { ...answer, headers: { ...answer.headers, 'x-yours': '1' } }
	},
	'404 for everybody else': async (asked, pass) => {
		const answer = await pass(asked)
		const hides = asked.path.includes(thread) && !isTellers(asked.headers.cookie)
		return hides ? { ...answer, status: 404 } : answer
	},
	'“yours” in the page': async (asked, pass) => {
		const answer = await pass({ ...asked, headers: { ...asked.headers, 'accept-encoding': '' } })
		if (!isTellers(asked.headers.cookie)) return answer
		const html = answer.body.toString()
		return { ...answer, body: Buffer.from(html.replace('<article', '<article data-mine')) }
	},
}

test.for(Object.keys(LEAKS))('a house with %s is caught', async (name) => {
	const origin = await leaking(app.origin, LEAKS[name] as Leak)
	const found = await differences(origin, [`/en/secret/${thread}`], readers)
	expect(found.length).toBeGreaterThan(0)
})

test('a house with marks that grow with what is one’s own is caught', async () => {
	const origin = await leaking(app.origin, async (asked, pass) => {
		const answer = await pass(asked)
		return { ...answer, body: Buffer.from(answer.body.toString().trimEnd()) }
	})
	const found = await differences(origin, [`/marks?things=${thread},${reply}`], readers)
	expect(found.filter((each) => each.endsWith('headers')).length).toBeGreaterThan(0)
})
