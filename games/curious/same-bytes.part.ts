import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import type { App } from '@/browser/app'
import type { HttpMember } from '@/browser/http/http-member'
import { clearOfTheHour } from '@/games/without-vault/pages'
import { builtRoutes } from './actions'
import { newMember, repliesOn, tellOut, told } from './house'
import { type Leak, leaking } from './leak'
import { readerLeaks } from './leaks'
import { CLOSED, OWN_ROUTES } from './own-routes'
import { differences, type Pages, type Reader } from './same-bytes'
import { SAME_ROUTES } from './same-routes'
import { NO_THINGS, REPLY, TEXT, TOPIC } from './things'
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
let pages: Pages

/** A heart that is given and taken back: everything is as before, and every page has to be made anew. */
async function outdate(): Promise<void> {
	const path = `/en/secret/${thread}`
	const fields = await other.browser.form(path, 'id="hearts"')
	for (const press of ['give', 'take']) {
		await other.browser.post(path, { ...fields, thing: thread, press })
	}
	await pause(REST_MS)
}

const LEAKS = Object.keys(readerLeaks('', () => ''))

/** Whether what anybody may read is the same bytes for whoever asks. */
export function playSameBytes(opened: () => App): void {
	beforeAll(async () => {
		await clearOfTheHour()
		app = opened()
		teller = await newMember(app)
		other = await newMember(app)
		lover = await newMember(app)
		thread = await tellOut(teller, { text: TEXT, topic: TOPIC, answers: ['yes', 'no'] })
		const waiting = await told(teller, { text: 'not yet', when: 'tomorrow' })
		await teller.reply(thread, REPLY)
		await other.reply(thread, 'where?')
		reply = repliesOn(await teller.browser.page(`/en/secret/${thread}`)).at(-1) ?? ''
		expect(await lover.heart(thread)).toBe('hearted')
		expect(await lover.heart(reply, `/en/secret/${thread}`)).toBe('hearted')
		expect(await lover.vote(thread, 2)).toBe('voted')
		const things = { ...NO_THINGS, out: thread, waiting }
		const routes = Object.values(SAME_ROUTES).map((pagesOf) => Object.entries(pagesOf(things)))
		pages = {
			...Object.fromEntries(routes.flat()),
			...{ '/en/nothing': /^404 /, '/reader.js': /^200 ./, '/masks.svg': /^200 .*<svg/s },
		}
		readers = [
			{ name: 'nobody', cookie: () => '' },
			{ name: 'the teller', cookie: () => teller.browser.cookie },
			{ name: 'another member', cookie: () => `${other.browser.cookie}; language=zh` },
			{ name: 'a member with hearts', cookie: () => lover.browser.cookie },
		]
	})

	test('every page that is declared to be for reading is compared, here or with its circle', () => {
		const reading = Object.entries(builtRoutes()).filter(([source]) =>
			source.includes('/(reading)/'),
		)
		const routes = reading.map(([, route]) => route).filter((route) => !SAME_ROUTES[route])
		expect(routes.filter((route) => OWN_ROUTES[route]?.why !== CLOSED)).toEqual([])
		expect(routes).toHaveLength(2)
		expect(reading.length).toBeGreaterThanOrEqual(17)
	})

	test('every route that is not one’s own is the same bytes, headers and ETag for nobody, teller, another and who gave hearts', async () => {
		expect(await differences(app.origin, pages, readers)).toEqual([])
	})

	test('a page that shows nothing of what it should is no page to compare', async () => {
		const refused = { '/en/nothing': /^200 / }
		await expect(differences(app.origin, refused, readers)).rejects.toThrow('does not show')
	})

	test('so are fresh pages, whoever they are made for', async () => {
		const wire = new Wire(app.origin)
		const found: string[] = []
		const made = ['/en', '/zh', `/en/topic/${TOPIC}`, `/en/secret/${thread}`]
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
		const marks = { [`/marks?things=${thread},${reply}`]: /^200 .*"mine"/ }
		const found = await differences(app.origin, marks, readers)
		expect(found.filter((each) => each.endsWith('body')).length).toBeGreaterThan(0)
		expect(found.filter((each) => !each.endsWith('body'))).toEqual([])
	})

	test.for(LEAKS)('a house with %s is caught', async (name) => {
		const leak = readerLeaks(thread, () => teller.browser.cookie)[name] as Leak
		const origin = await leaking(app.origin, leak)
		const found = await differences(origin, { [`/en/secret/${thread}`]: /./ }, readers)
		expect(found.length).toBeGreaterThan(0)
	})

	test('a house with marks that grow with what is one’s own is caught', async () => {
		const origin = await leaking(app.origin, async (asked, pass) => {
			const answer = await pass(asked)
			return { ...answer, body: Buffer.from(answer.body.toString().trimEnd()) }
		})
		const marks = { [`/marks?things=${thread},${reply}`]: /^200 .*"mine"/ }
		const found = await differences(origin, marks, readers)
		expect(found.filter((each) => each.endsWith('headers')).length).toBeGreaterThan(0)
	})
}
