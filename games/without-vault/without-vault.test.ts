import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type App, startApp } from '@/browser/app'
import { HttpMember } from '@/browser/http/http-member'
import { clearOfTheHour, expectSame, type Page, readAll, readingPaths } from './pages'
import { errandsOf, KeepersThings, takeSealingKey, vaultRows } from './stores'

const SECRETS = Array.from({ length: 6 }, (_, at) => `I keep lanterns in cellar ${at} #lanterns`)
const AGAIN = 'I told this once the sealing key was back'
const LATE = 'I told this while the vault was away'

let app: App
let things: KeepersThings
let member: HttpMember
let paths: string[]
let before: Page[]

beforeAll(async () => {
	await clearOfTheHour()
	app = await startApp({ TREEHOLE_STARTER: 'no' })
	things = new KeepersThings(app)
	member = new HttpMember(app.origin)
	await member.join()
	const ids: string[] = []
	for (const text of SECRETS) ids.push((await member.tell({ text })) ?? '')
	const [first = ''] = ids
	await vi.waitFor(() => member.browser.page(`/en/secret/${ids.at(-1)}`), 20_000)
	await vi.waitFor(() => expect(errandsOf(app)).toEqual([]), 20_000)
	expect(await member.reply(first, 'so do I')).not.toBeNull()
	paths = readingPaths(first, 'lanterns', 'cellar')
	before = await readAll(app.origin, paths)
	await withoutKeeper()
})

afterAll(() => app.stop())

async function withoutKeeper(): Promise<void> {
	await app.end('server', 'SIGTERM')
	await vi.waitFor(() => expect(errandsOf(app)).toEqual([]), 20_000)
	await app.end('keeper', 'SIGTERM')
	things.takeAway()
	await app.start('server')
}

async function ready(): Promise<Record<string, boolean>> {
	return (await fetch(`${app.origin}/readyz`)).json()
}

const pagesWithout = (text: string) =>
	before.filter(({ body }) => !body.includes(text)).map(({ path }) => path)

test('the pages that are compared show what was told', () => {
	expect(before.map(({ status }) => status)).toEqual(paths.map(() => 200))
	// The Chinese feed shows what was told in Chinese.
	expect(pagesWithout('lanterns')).toEqual(['/zh'])
	expect(() => expectSame([...before].reverse(), before)).toThrow()
})

test('without vault, keeper and its keys every page of reading is the same, byte for byte', async () => {
	expect(await ready()).toMatchObject({ ready: true, keeper: false, sealing: true })
	expectSame(await readAll(app.origin, paths), before)
})

test('what needs the vault waits, and says so', async () => {
	const stranger = new HttpMember(app.origin)
	const form = await stranger.browser.form('/en/sign-in', 'name="words"')
	const words = member.codename.join(' ')
	const answer = await stranger.browser.post('/en/sign-in', { ...form, words })
	expect([answer.status, await answer.text()]).toEqual([
		200,
		expect.stringContaining(refusal('en', 'membersAway')),
	])
})

test('what is told without the vault comes out, and its errands wait sealed', async () => {
	const thing = await member.tell({ text: LATE })
	expect(thing).not.toBeNull()
	const errands = errandsOf(app)
	expect(errands).toHaveLength(2)
	expect(new Set(errands.map(({ b }) => b.length)).size).toBe(1)
	const bytes = Buffer.concat(errands.flatMap(({ k, b }) => [k, b]))
	expect(bytes.includes(Buffer.from(String(thing), 'base64url'))).toBe(false)
	await vi.waitFor(() => member.browser.page(`/en/secret/${thing}`), 20_000)
	await vi.waitFor(async () => expect(await member.browser.page('/en')).toContain(LATE), 20_000)
	expect(errandsOf(app)).toEqual(errands)
})

test('without the sealing key too it takes no secret, keeps what was typed, and reading goes on', async () => {
	const pages = await readAll(app.origin, paths)
	await app.end('server', 'SIGTERM')
	const putBack = takeSealingKey(app)
	await app.start('server')
	expect(await ready()).toMatchObject({ ready: true, keeper: false, sealing: false })
	expectSame(await readAll(app.origin, paths), pages)
	const kept = errandsOf(app)
	for (const locale of ['en', 'zh'] as const) {
		const text = `typed while nothing could be sealed, ${locale}`
		const answer = await tellPlainly(locale, text)
		expect(answer).toEqual({ status: 200, says: true, keeps: true })
	}
	expect(errandsOf(app)).toEqual(kept)
	expectSame(await readAll(app.origin, paths), pages)
	putBack()
	await vi.waitFor(async () => expect(await ready()).toMatchObject({ sealing: true }), 5_000)
	// The front and the pages look at the key file each for itself, within 200 ms.
	await vi.waitFor(async () => expect(await member.tell({ text: AGAIN })).not.toBeNull(), 5_000)
})

test('when the keeper returns, what waited arrives in the vault and in “my things”', async () => {
	const waited = errandsOf(app).length
	expect(waited).toBe(4)
	things.putBack()
	const rows = vaultRows(app)
	await app.start('keeper')
	await vi.waitFor(() => expect(errandsOf(app)).toEqual([]), 20_000)
	expect(vaultRows(app)).toBe(rows + waited)
	await vi.waitFor(async () => expect(await member.mine()).toContain(LATE), 20_000)
	const whole = { ready: true, keeper: true, sealing: true }
	await vi.waitFor(async () => expect(await ready()).toMatchObject(whole), 5_000)
})

/** Sends the composer's form as a browser without script does. */
async function tellPlainly(locale: 'en' | 'zh', text: string) {
	const path = `/${locale}/tell`
	const form = await member.browser.form(path, 'class="composer"')
	const look = { colour: '1', texture: '1', language: locale, when: 'now', topic: '', answer: [] }
	const answer = await member.browser.post(path, { ...form, ...look, text })
	const html = await answer.text()
	const says = html.includes(refusal(locale, 'cannotTake'))
	return { status: answer.status, says, keeps: html.includes(`>${text}</textarea>`) }
}

/** The words of a refusal, as React prints them. */
function refusal(locale: 'en' | 'zh', code: string): string {
	const file = `messages/${locale === 'zh' ? 'zh-Hans' : 'en'}/refusal.json`
	return JSON.parse(readFileSync(file, 'utf8'))[code].replaceAll("'", '&#x27;')
}
