import { beforeAll, expect, test } from 'vitest'
import type { App } from '@/browser/app'
import { HttpBrowser } from '@/browser/http/http-browser'
import type { HttpMember } from '@/browser/http/http-member'
import { IS_FULL } from '@/games/report'
import { calling } from './actions'
import { nobodysWords, unfittingWords } from './codewords'
import { newMember } from './house'
import { type Leak, leaking } from './leak'
import { distinctAnswers, type Question } from './oracle'
import { posting, Wire } from './wire'

/** Each is asked so often with words that fit together, and as often with words that don't. */
const TIMES = IS_FULL ? 20 : 6

let app: App
let member: HttpMember

type Sign = (words: string) => Promise<Question['ask']>

const byScript: Sign = async (words) => () =>
	calling('signInWithWords', { words, locale: 'en', back: '' }, '')

const byForm: Sign = async (words) => {
	const form = await new HttpBrowser(app.origin).form('/en/sign-in', 'name="words"')
	const fields = Object.entries({ ...form, words }).map(
		([name, value]) => [name, `${value}`] as const,
	)
	return () => posting('/en/sign-in', fields, '')
}

const byNextAuth: Sign = async (words) => {
	const browser = new HttpBrowser(app.origin)
	const { csrfToken } = JSON.parse(await browser.page('/api/auth/csrf'))
	const fields = new URLSearchParams({ csrfToken, words, json: 'true' }).toString()
	const type = { 'content-type': 'application/x-www-form-urlencoded' }
	const headers = { ...type, cookie: browser.cookie, 'sec-fetch-site': 'same-origin' }
	const path = '/api/auth/callback/codename'
	return async () => ({ method: 'POST', path, headers, body: Buffer.from(fields) })
}

const WAYS: Record<string, Sign> = { byScript, byForm, byNextAuth }

/** How each says that nobody was let in. */
const SAYS: Record<string, RegExp> = {
	...{ byScript: /wrongCodename/, byForm: /do not open anything/, byNextAuth: /^401 / },
}

async function answers(origin: string, way: string): Promise<string[]> {
	const sign = WAYS[way] as Sign
	const all = Array.from({ length: TIMES }, () => [nobodysWords(), unfittingWords()]).flat()
	const questions = all.map(async (words) => ({ about: words, ask: await sign(words) }))
	return distinctAnswers(origin, await Promise.all(questions), SAYS[way] as RegExp)
}

const LEAK: Leak = async (asked, pass) => {
	const answer = await pass(asked)
	const fits = FITS.some(
		(words) => asked.body.includes(words) || asked.body.includes(words.replaceAll(' ', '+')),
	)
	return fits ? { ...answer, headers: { ...answer.headers, 'x-known': 'no' } } : answer
}
const FITS: string[] = []

/** Whether signing in tells if a codename exists. */
export function playCodename(opened: () => App): void {
	beforeAll(async () => {
		app = opened()
		member = await newMember(app)
	})

	test.for(Object.keys(WAYS))(
		'%s: a codename that is nobody’s and words that do not fit together are answered alike',
		async (way) => {
			expect(await answers(app.origin, way)).toHaveLength(1)
		},
	)

	test('twelve words that are somebody’s open their session: whoever has them is the member', async () => {
		const wire = new Wire(app.origin)
		const asked = await calling(
			'signInWithWords',
			{ words: member.codename.join(' '), locale: 'en', back: '' },
			'',
		)
		expect((await wire.ask(asked)).headers['set-cookie']).toContain('treehole-s=')
		wire.close()
		const other = await newMember(app)
		expect(await other.signIn(member.codename)).toBe(true)
		expect(await other.signIn(nobodysWords().split(' '))).toBe(false)
	})

	test('every sign-up is answered alike, and so is every beginning with a passkey', async () => {
		const [one, two] = [await newMember(app), await newMember(app)]
		expect(one.codename).not.toEqual(two.codename)
		const cookies = ['', one.browser.cookie, two.browser.cookie]
		const questions = cookies.map((cookie) => ({
			about: cookie || 'nobody',
			ask: () => posting('/passkey?for=signIn', [], cookie),
		}))
		expect(await distinctAnswers(app.origin, questions, /challenge/)).toHaveLength(1)
	})

	test.for(Object.keys(WAYS))(
		'%s: a house that answers otherwise where the words fit is caught',
		async (way) => {
			const origin = await leaking(app.origin, LEAK)
			FITS.push(nobodysWords())
			const sign = WAYS[way] as Sign
			const questions = [FITS.at(-1) ?? '', unfittingWords()].map(async (words) => ({
				about: words,
				ask: await sign(words),
			}))
			const found = await distinctAnswers(origin, await Promise.all(questions), SAYS[way] as RegExp)
			expect(found).toHaveLength(2)
		},
	)
}
