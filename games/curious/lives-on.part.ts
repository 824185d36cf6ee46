import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { App } from '@/browser/app'
import { HttpBrowser } from '@/browser/http/http-browser'
import type { HttpMember } from '@/browser/http/http-member'
import { IS_FULL } from '@/games/report'
import { newMember, repliesOn, type TimedHouse, tellOut, told } from './house'
import { leaking } from './leak'
import type { Reader } from './same-bytes'
import { Surface } from './surface'
import type { Answered } from './wire'

/** A feed may be half a second old; the rest is for a busy machine. */
const BOUND_MS = 3_000
const DAYS = 4
const DAY_MS = 86_400_000

let app: App
let teller: HttpMember
let other: HttpMember
let stays: string
let unlinked: string

const surfaces: Surface[] = []

/** All that nobody and another member come upon, and perhaps the teller too. */
function surface(origin = app.origin, more: readonly Reader[] = []): Surface {
	const readers = [{ name: 'nobody', cookie: () => '' }, reader('another', other), ...more]
	const all = new Surface(origin, readers)
	surfaces.push(all)
	return all
}

function reader(name: string, { browser }: HttpMember): Reader {
	return { name, cookie: () => browser.cookie }
}

const THREAD = '/[locale]/secret/[id]'
/** Where a secret's text stands for everybody and for its teller, and where a picture of it is drawn. */
const PLACES = [
	...['/[locale]', THREAD, '/[locale]/search', '/[locale]/topic/[topic]'],
	...['/[locale]/report/[thing]', '/[locale]/secret/[id]/reply'],
]
const MINE = ['/[locale]/me', '/[locale]/me/export', '/[locale]/told/[id]']
const PICTURES = ['/[locale]/secret/[id]/picture.png']
const REPLIES = '/[locale]/replies'
/** Where to look for what should show; the full form looks whether it shows elsewhere too. What should show nowhere is looked for on every route. */
const looked = (places: readonly string[]) => (IS_FULL ? undefined : places)

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

/** Where a text of a thread shows, of all routes or of some. */
async function placesOf(
	text: string,
	thread: string,
	templates?: readonly string[],
): Promise<string[]> {
	return (await surface().read(thread, [text], templates)).showing(text)
}

/** Whether what was deleted, taken back or is not yet out is to be found anywhere. Days go by. */
export function playLivesOn(opened: () => TimedHouse): void {
	beforeAll(async () => {
		const { clock } = opened()
		app = opened().app
		teller = await newMember(app)
		other = await newMember(app)
		unlinked = await tellOut(teller, { text: 'I was the gnome thief #gnomes' })
		// Unlinking is for what is three days old.
		clock.moveTo(clock.now() + DAYS * DAY_MS)
		stays = await tellOut(teller, { text: 'I like the word marmalade, says the #walrus' })
	})

	afterAll(() => {
		for (const one of surfaces) one.close()
	})

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
		const before = await all.read(thing, texts, looked([...PLACES, ...MINE, ...PICTURES, REPLIES]))
		expect(before.showing('zebra')).toEqual(expect.arrayContaining([...PLACES, ...MINE]))
		expect(before.showing('giraffe')).toEqual(expect.arrayContaining([THREAD, REPLIES]))
		expect(before.pictures()).toEqual(PICTURES)
		expect(await teller.delete(thing)).toBe('deleted')
		const after = await all.lingering(thing, texts, BOUND_MS, PLACES)
		expect([...after.showing('zebra'), ...after.showing('giraffe'), ...after.pictures()]).toEqual(
			[],
		)
		expect(await teller.mine()).not.toContain('zebra')
		expect(await other.mine()).not.toContain('giraffe')
		expect(await other.browser.page('/en/me/export')).not.toMatch(/zebra|giraffe/)
	})

	test('a deleted reply lives on nowhere', async () => {
		expect(await other.reply(stays, 'ocelot')).not.toBeNull()
		const html = await other.browser.page(`/en/secret/${stays}`)
		const all = surface(app.origin, [reader('the teller', teller)])
		const before = await all.read(stays, ['ocelot'], looked([THREAD]))
		expect(before.showing('ocelot')).toContain(THREAD)
		expect(await other.delete(repliesOn(html).at(-1) ?? '')).toBe('deleted')
		expect((await all.lingering(stays, ['ocelot'], BOUND_MS, [THREAD])).showing('ocelot')).toEqual(
			[],
		)
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
		expect(await placesOf('gnome', unlinked, looked([THREAD]))).toContain(THREAD)
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
		const where = looked([...PLACES, ...PICTURES])
		const before = await all.read(thing, ['axolotl'], where)
		expect(before.showing('axolotl')).toEqual(PLACES)
		expect(before.pictures()).toEqual(PICTURES)
		expect(await teller.delete(thing)).toBe('deleted')
		const after = await all.lingering(thing, ['axolotl'], BOUND_MS, PLACES, where)
		expect(after.showing('axolotl')).toEqual(PLACES)
		expect(after.pictures()).toEqual(PICTURES)
	})
}
