import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { App } from '@/browser/app'
import { HttpBrowser } from '@/browser/http/http-browser'
import type { HttpMember } from '@/browser/http/http-member'
import { newMember, openHouse, repliesOn, tellOut, told } from './house'
import { leaking } from './leak'
import type { Reader } from './same-bytes'
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
	stays = await tellOut(teller, { text: 'I like the word marmalade, says the #walrus' })
})

afterAll(async () => {
	for (const one of opened) one.close()
	await app.stop()
})

const opened: Surface[] = []

/** All that nobody and another member come upon, and perhaps the teller too. */
function surface(origin = app.origin, more: readonly Reader[] = []): Surface {
	const readers = [{ name: 'nobody', cookie: () => '' }, reader('another', other), ...more]
	const all = new Surface(origin, readers)
	opened.push(all)
	return all
}

function reader(name: string, { browser }: HttpMember): Reader {
	return { name, cookie: () => browser.cookie }
}

/** Where a secret's text stands for everybody and for its teller, and where a picture of it is drawn. */
const PLACES = [
	...['/[locale]', '/[locale]/secret/[id]', '/[locale]/search', '/[locale]/topic/[topic]'],
	...['/[locale]/report/[thing]', '/[locale]/secret/[id]/reply'],
]
const MINE = ['/[locale]/me', '/[locale]/me/export', '/[locale]/told/[id]']
const PICTURES = ['/[locale]/secret/[id]/picture.png']

/** Waits until a secret shows in every place where it should. */
async function shownEverywhere(text: string, thread: string): Promise<void> {
	const places = surface()
	await vi.waitFor(
		async () => {
			const seen = await places.read(thread, [text], PLACES)
			expect(seen.showing(text)).toEqual(PLACES)
		},
		{ timeout: 120_000, interval: 500 },
	)
}

/** Where a text of a thread shows, of all routes. */
async function placesOf(text: string, thread: string): Promise<string[]> {
	return (await surface().read(thread, [text])).showing(text)
}

test('the search of all surfaces finds what is there, on each of them', async () => {
	await shownEverywhere('marmalade', stays)
	expect(await placesOf('marmalade', stays)).toEqual(PLACES)
})

test('a deleted secret and what was said under it live on nowhere', async () => {
	const thing = await tellOut(teller, { text: 'marmalade zebra #walrus' })
	await shownEverywhere('zebra', thing)
	expect(await other.reply(thing, 'marmalade giraffe')).not.toBeNull()
	const all = surface(app.origin, [reader('the teller', teller)])
	const texts = ['zebra', 'giraffe']
	const before = await all.read(thing, texts)
	expect(before.showing('zebra')).toEqual(expect.arrayContaining([...PLACES, ...MINE]))
	expect(before.showing('giraffe')).toEqual(
		expect.arrayContaining(['/[locale]/secret/[id]', '/[locale]/replies']),
	)
	expect(before.pictures()).toEqual(PICTURES)
	expect(await teller.delete(thing)).toBe('deleted')
	const after = await all.lingering(thing, texts, BOUND_MS)
	expect([...after.showing('zebra'), ...after.showing('giraffe'), ...after.pictures()]).toEqual([])
	expect(await teller.mine()).not.toContain('zebra')
	expect(await other.mine()).not.toContain('giraffe')
	expect(await other.browser.page('/en/me/export')).not.toMatch(/zebra|giraffe/)
})

test('a deleted reply lives on nowhere', async () => {
	expect(await other.reply(stays, 'ocelot')).not.toBeNull()
	const html = await other.browser.page(`/en/secret/${stays}`)
	const all = surface(app.origin, [reader('the teller', teller)])
	expect((await all.read(stays, ['ocelot'])).showing('ocelot')).toContain('/[locale]/secret/[id]')
	expect(await other.delete(repliesOn(html).at(-1) ?? '')).toBe('deleted')
	expect((await all.lingering(stays, ['ocelot'], BOUND_MS)).showing('ocelot')).toEqual([])
})

test('what waits and what was taken back is nowhere but with its teller', async () => {
	const thing = await told(teller, { text: 'marmalade lynx #walrus', when: 'tomorrow' })
	expect(await placesOf('lynx', thing)).toEqual([])
	expect(await teller.mine()).toContain('lynx')
	await teller.undo(thing)
	expect(await placesOf('lynx', thing)).toEqual([])
	expect(await teller.mine()).not.toContain('lynx')
	expect(await teller.browser.page('/en/me/export')).not.toContain('lynx')
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
	expect(await placesOf('gnome', unlinked)).toContain('/[locale]/secret/[id]')
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
		const place = `${asked.path} ${asked.headers.cookie}`
		const old = kept.get(place)
		if (old && asked.method === 'GET') return old
		const answer = await pass(asked)
		kept.set(place, answer)
		return answer
	})
	const thing = await tellOut(teller, { text: 'marmalade axolotl #walrus' })
	await shownEverywhere('axolotl', thing)
	const all = surface(origin)
	const before = await all.read(thing, ['axolotl'])
	expect(before.showing('axolotl')).toEqual(PLACES)
	expect(before.pictures()).toEqual(PICTURES)
	expect(await teller.delete(thing)).toBe('deleted')
	const after = await all.lingering(thing, ['axolotl'], BOUND_MS)
	expect(after.showing('axolotl')).toEqual(PLACES)
	expect(after.pictures()).toEqual(PICTURES)
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
