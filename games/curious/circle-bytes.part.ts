import { beforeAll, describe, expect, test } from 'vitest'
import { clearOfTheHour } from '@/games/without-vault/pages'
import { newThingId } from '@/lib/crypto/id'
import { type Club, openClub, reader } from './club'
import type { TimedHouse } from './house'
import { type Leak, leaking } from './leak'
import { readerLeaks } from './leaks'
import { distinctAnswers, type Question } from './oracle'
import { differences, type Reader } from './same-bytes'
import { getting } from './wire'

const TEXT = 'I keep a spare oar under the bed'
const ANSWER = 'does it float?'

let club: Club

const feed = (circle = club.circle) => `/en/circle/${circle}`
const threadPage = (thread = club.thread) => `${feed()}/secret/${thread}`

/** What each member reads in all their circles, but for what is random in every answer. */
function homes(origin: string): Promise<string[]> {
	const questions = club.members.map(({ name, cookie }) => ({
		about: name,
		ask: async () => getting('/en/home', cookie()),
	}))
	return distinctAnswers(origin, questions, new RegExp(TEXT))
}

const LEAKS = Object.keys(readerLeaks('', () => ''))

/** Whether what a closed circle reads is the same bytes for all who are in it, and not there for anybody else. Hours go by. */
export function playCircleBytes(opened: () => TimedHouse): void {
	beforeAll(async () => {
		await clearOfTheHour()
		club = await openClub(opened(), TEXT, ANSWER)
	})

	test('feed and thread of a closed circle are the same bytes, headers, ETag and 304 for all who are in it', async () => {
		const { town, circle, thread, members } = club
		const pages = {
			[feed()]: new RegExp(`^200 .*${TEXT}`, 's'),
			[`/zh/circle/${circle}`]: /^200 .*<html/s,
			[threadPage()]: /^200 .*does it float/s,
			[`/zh/circle/${circle}/secret/${thread}`]: /^200 .*does it float/s,
		}
		expect(await differences(town.app.origin, pages, members)).toEqual([])
	})

	test('so is what all their circles tell, on one page', async () => {
		expect(await homes(club.town.app.origin)).toHaveLength(1)
	})

	describe('to all others', () => {
		/** What nobody and a stranger are told apart by. The stranger's session is new each time: an old one is asked about again. */
		async function toldApart(origin: string): Promise<string[]> {
			const { stranger, thread } = club
			const outsiders: Reader[] = [
				{ name: 'nobody', cookie: () => '' },
				reader('a stranger', stranger),
			]
			const found: string[] = []
			for (const page of [feed(), threadPage(), `/en/secret/${thread}`]) {
				await renewed()
				found.push(...(await differences(origin, { [page]: /^40[34] / }, outsiders)))
			}
			return found
		}

		async function renewed(): Promise<string> {
			const { browser } = club.stranger
			await browser.get('/refresh?back=/en')
			return browser.cookie
		}

		/** A circle and a thread that are there, and those that never were. */
		const questions = (cookie: () => string | Promise<string>): Record<string, Question[]> => ({
			circle: [club.circle, newThingId()].map((about) => ({
				about,
				ask: async () => getting(feed(about), await cookie()),
			})),
			thread: [club.thread, newThingId()].map((about) => ({
				about,
				ask: async () => getting(threadPage(about), await cookie()),
			})),
		})

		test('it is not there, whoever they are', async () => {
			expect(await toldApart(club.town.app.origin)).toEqual([])
		})

		test.for(['circle', 'thread'])('a %s is as one that never was', async (what) => {
			const { origin } = club.town.app
			const asked = questions(renewed)[what] ?? []
			expect(await distinctAnswers(origin, asked, /^404 /)).toHaveLength(1)
			const long = questions(() => club.stale)[what] ?? []
			expect(await distinctAnswers(origin, long, /^303 .*\/refresh/)).toHaveLength(1)
		})

		test('a house that says “not for you” is caught', async () => {
			const origin = await leaking(club.town.app.origin, async (asked, pass) => {
				const answer = await pass(asked)
				const isKnown = asked.path.includes(club.circle) && asked.headers.cookie
				return isKnown ? { ...answer, status: 403 } : answer
			})
			expect(await toldApart(origin)).toContain(`${feed()} identity a stranger, asked: status`)
			const asked = questions(renewed).circle ?? []
			expect(await distinctAnswers(origin, asked, /^403 /)).toHaveLength(2)
			const long = questions(() => club.stale).circle ?? []
			expect(await distinctAnswers(origin, long, /^403 /)).toHaveLength(2)
		})
	})

	describe('in a house that tells by', () => {
		const leak = (name: string) =>
			readerLeaks(club.thread, () => club.teller.browser.cookie)[name] as Leak

		test.for(LEAKS)('%s, the thread is caught', async (name) => {
			const origin = await leaking(club.town.app.origin, leak(name))
			const one = { [threadPage()]: /^200 / }
			expect(await differences(origin, one, club.members)).not.toEqual([])
		})

		test('“yours” in the page, so is the page of all circles', async () => {
			const origin = await leaking(club.town.app.origin, leak('“yours” in the page'))
			expect(await homes(origin)).toHaveLength(2)
		})
	})
}
