import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { App } from '@/browser/app'
import { HttpBrowser } from '@/browser/http/http-browser'
import type { HttpMember } from '@/browser/http/http-member'
import { newMember, openHouse, repliesOn, tellOut, told } from './house'
import { leaking } from './leak'
import { Surface } from './surface'
import type { Answered } from './wire'

/** A feed may be half a second old; the rest is for a busy machine. */
const BOUND_MS = 3_000
const DAYS_AGO = 4

let app: App
let teller: HttpMember
let other: HttpMember
let stays: string
let unlinked: string

beforeAll(async () => {
	// Unlinking is for what is three days old: this thread is told by a server whose clock is behind.
	app = await openHouse({ NODE_OPTIONS: clockBehind(DAYS_AGO) })
	teller = await newMember(app)
	other = await newMember(app)
	unlinked = await tellOut(teller, { text: 'I was the gnome thief #gnomes' })
	await app.end('server', 'SIGTERM')
	delete app.env.NODE_OPTIONS
	await app.start('server')
	stays = await tellOut(teller, { text: 'I like the word marmalade #words' })
})

afterAll(() => app.stop())

const surface = (origin = app.origin) =>
	new Surface(new HttpBrowser(origin), new HttpBrowser(origin, { cookie: other.browser.cookie }), {
		words: ['marmalade'],
		topics: ['words'],
	})

const PLACES = ['feed', 'warm feed', 'search', 'topic', 'thread', 'reply page']

/** Waits until a secret shows in every place where it should. */
async function shownEverywhere(text: string, thread: string): Promise<void> {
	await vi.waitFor(async () => expect(await surface().find(text, thread)).toEqual(PLACES), 10_000)
}

test('the search of all surfaces finds what is there, on each of them', async () => {
	await shownEverywhere('marmalade', stays)
})

test('a deleted secret and what was said under it live on nowhere', async () => {
	const thing = await tellOut(teller, { text: 'marmalade zebra #words' })
	expect(await other.reply(thing, 'marmalade giraffe')).not.toBeNull()
	const all = surface()
	await shownEverywhere('zebra', thing)
	expect(await all.find('zebra', thing)).toEqual(PLACES)
	expect(await all.find('giraffe', thing)).toContain('thread')
	expect(await teller.delete(thing)).toBe('deleted')
	expect(await all.lingering('zebra', thing, BOUND_MS)).toEqual([])
	expect(await all.find('giraffe', thing)).toEqual([])
	expect(await teller.mine()).not.toContain('zebra')
	expect(await other.mine()).not.toContain('giraffe')
	expect(await other.browser.page('/en/me/export')).not.toMatch(/zebra|giraffe/)
})

test('a deleted reply lives on nowhere', async () => {
	expect(await other.reply(stays, 'ocelot')).not.toBeNull()
	const html = await other.browser.page(`/en/secret/${stays}`)
	const all = surface()
	expect(await all.find('ocelot', stays)).toEqual(['thread'])
	expect(await other.delete(repliesOn(html).at(-1) ?? '')).toBe('deleted')
	expect(await all.lingering('ocelot', stays, BOUND_MS)).toEqual([])
})

test('what waits and what was taken back is nowhere but with its teller', async () => {
	const thing = await told(teller, { text: 'marmalade walrus #words', when: 'tomorrow' })
	expect(await surface().find('walrus', thing)).toEqual([])
	expect(await teller.mine()).toContain('walrus')
	await teller.undo(thing)
	expect(await surface().find('walrus', thing)).toEqual([])
	expect(await teller.mine()).not.toContain('walrus')
	expect(await teller.browser.page('/en/me/export')).not.toContain('walrus')
})

test('what was unlinked stays, and is its teller’s no more than anybody’s', async () => {
	const marks = async () => JSON.parse(await teller.browser.page(`/marks?things=${unlinked}`))
	expect((await marks()).mine).toEqual([unlinked])
	await expect(teller.unlink(stays)).rejects.toThrow('no form')
	expect(await teller.unlink(unlinked)).toBe('unlinked')
	expect((await marks()).mine).toEqual([])
	expect(await teller.mine()).not.toContain('gnome')
	expect(await teller.browser.page('/en/me/export')).not.toContain('gnome')
	const form = await teller.browser.post('/delete', { thing: unlinked })
	expect(await form.json()).toEqual({ ok: false, code: 'gone' })
	expect(await surface().find('gnome', unlinked)).toContain('thread')
})

test('no preview of a link says what was told', async () => {
	const html = await new HttpBrowser(app.origin).page(`/en/secret/${stays}`)
	const head = /<head>[\s\S]*?<\/head>/.exec(html)?.[0] ?? ''
	expect(head).toContain('og:title')
	expect(head).not.toContain('marmalade')
})

test('a house that keeps what was deleted for a while is caught', async () => {
	const kept = new Map<string, Answered>()
	const origin = await leaking(app.origin, async (asked, pass) => {
		const old = kept.get(asked.path)
		if (old && asked.method === 'GET') return old
		const answer = await pass(asked)
		kept.set(asked.path, answer)
		return answer
	})
	const thing = await tellOut(teller, { text: 'marmalade axolotl #words' })
	await shownEverywhere('axolotl', thing)
	const all = surface(origin)
	expect(await all.find('axolotl', thing)).toEqual(PLACES)
	expect(await teller.delete(thing)).toBe('deleted')
	expect(await all.lingering('axolotl', thing, BOUND_MS)).toEqual(PLACES)
})

/** Node's option that sets a process's clock back by whole days. */
function clockBehind(days: number): string {
	const source = `const now = Date.now, Then = Date, back = ${days * 86_400_000}
		globalThis.Date = class extends Then {
			constructor(...given) { given.length ? super(...given) : super(now() - back) }
			static now() { return now() - back }
		}`
	return `--import=data:text/javascript,${encodeURIComponent(source)}`
}
