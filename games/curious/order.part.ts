import { beforeAll, expect, test } from 'vitest'
import type { App } from '@/browser/app'
import { HttpBrowser } from '@/browser/http/http-browser'
import { IS_FULL } from '@/games/report'
import { clearOfTheHour } from '@/games/without-vault/pages'
import { cardsOf, readFeed } from './feed'
import { newMember, tellOut, told } from './house'
import { leaking } from './leak'
import { spearman } from './statistics'

/** Where each stretch is newest first, neighbours come to √(3 n): 34 and 24, of which the game asks for 10. */
const SECRETS = IS_FULL ? 400 : 200
const TELLERS = 8
/** One of two such figures passes it by chance once in 7,900 runs. */
const Z = 4

let app: App
/** In the order in which they were told, eight at a time. */
const ids: string[] = []

/** How the order of telling shows in the feed: over the whole of it, and between neighbours. */
async function correlation(origin: string): Promise<{ whole: number; neighbours: number }> {
	const feed = await readFeed(new HttpBrowser(origin))
	const places = feed.map((id) => ids.indexOf(id))
	if (places.length !== SECRETS || places.includes(-1)) throw new Error('the feed lacks secrets')
	const { z } = spearman(
		places,
		places.map((_, at) => at),
	)
	const rising = places.filter((place, at) => at > 0 && place > (places[at - 1] ?? 0)).length
	// Of n − 1 neighbours half rise; runs up and down have variance (n + 1) / 12.
	const neighbours = (rising - (SECRETS - 1) / 2) / Math.sqrt((SECRETS + 1) / 12)
	return { whole: z, neighbours }
}

/** Whether the feed tells in which order the secrets of an hour were told. It is the first in its house: the whole feed is looked at. */
export function playOrder(opened: () => App): void {
	beforeAll(async () => {
		await clearOfTheHour()
		app = opened()
		const tellers = await Promise.all(Array.from({ length: TELLERS }, () => newMember(app)))
		for (let round = 1; round < SECRETS / TELLERS; round++) {
			const telling = { text: `a thing that I did, number ${round}` }
			ids.push(...(await Promise.all(tellers.map((teller) => told(teller, telling)))))
		}
		const last = { text: 'and the last one' }
		ids.push(...(await Promise.all(tellers.map((teller) => tellOut(teller, last)))))
	})

	test(`the feed's order of ${SECRETS} secrets of one hour says nothing of the order of telling`, async () => {
		const { whole, neighbours } = await correlation(app.origin)
		console.log(`order of telling: z ${whole.toFixed(2)}, neighbours ${neighbours.toFixed(2)}`)
		expect(Math.abs(whole)).toBeLessThan(Z)
		expect(Math.abs(neighbours)).toBeLessThan(Z)
	})

	test('a feed that shows each stretch newest first is caught', async () => {
		const origin = await leaking(app.origin, async (asked, pass) => {
			const answer = await pass({ ...asked, headers: { ...asked.headers, 'accept-encoding': '' } })
			const html = answer.body.toString()
			const sorted = cardsOf(html).toSorted((a, b) => ids.indexOf(b.id) - ids.indexOf(a.id))
			let at = 0
			const body = html.replace(/<article\b[\s\S]*?<\/article>/g, () => sorted[at++]?.html ?? '')
			return { ...answer, body: Buffer.from(body) }
		})
		const { neighbours } = await correlation(origin)
		expect(Math.abs(neighbours)).toBeGreaterThan(10)
	})
}
