import { expect, vi } from 'vitest'
import type { HttpMember } from '@/browser/http/http-member'
import { Town } from '@/games/circles/town'
import { newMember, type TimedHouse } from './house'
import type { Reader } from './same-bytes'

/** As many as a circle must have to be shown, and one who is not in it. */
const INSIDE = 8
/** So many of them showed an address: a circle is not shown whose members may all be one person's. */
const ROOTS = 4
const HOUR_MS = 3_600_000

/** A closed circle in which something was told, was replied to and has a heart, and its town. */
export interface Club {
	readonly town: Town
	readonly circle: string
	readonly thread: string
	readonly teller: HttpMember
	readonly stranger: HttpMember
	/** The stranger's cookies from two hours before: a session too old to say which circles it may read. */
	readonly stale: string
	/** The teller, who replied, who gave a heart, and who did nothing. */
	readonly members: readonly Reader[]
}

/** Two hours go by in the house. */
export async function openClub(
	{ app, clock }: TimedHouse,
	text: string,
	answer: string,
): Promise<Club> {
	const people = await Promise.all(Array.from({ length: INSIDE + 1 }, () => newMember(app)))
	const town = new Town(app, clock, people)
	const [teller, other, lover, silent] = town.people
	if (!teller || !other || !lover || !silent) throw new Error('nobody lives in the town')
	const stranger = town.people[INSIDE] as HttpMember
	const stale = stranger.browser.cookie
	for (const [at, member] of town.people.slice(0, ROOTS).entries())
		expect(await town.verify(member, `rower${at}@example.org`)).toBe(true)
	const { circle, code } = await town.found(teller, 'Rowing')
	for (const member of town.people.slice(1, INSIDE)) await town.join(member, code)
	const feed = `/en/circle/${circle}`
	await town.read(teller, feed)
	const thread = await town.tellIn(teller, circle, text)
	town.clock.moveTo(town.clock.now() + 2 * HOUR_MS)
	const page = `${feed}/secret/${thread}`
	await vi.waitFor(async () => expect((await town.read(other, page)).status).toBe(200), {
		timeout: 60_000,
		interval: 700,
	})
	await reply(town, other, page, 'mine is in the bath')
	await reply(town, teller, page, answer)
	await town.read(lover, feed)
	expect(await lover.heart(thread, page)).toBe('hearted')
	// Each session has to be younger than five minutes to say which circles it may read.
	for (const { browser } of [teller, other, lover, silent])
		await browser.get(`/refresh?back=${feed}`)
	await settled(teller, [feed, page])
	const members = [reader('the teller', teller), reader('who replied', other)]
	members.push(reader('who gave a heart', lover), reader('who did nothing', silent))
	return { town, circle, thread, teller, stranger, stale, members }
}

async function reply(town: Town, { browser }: HttpMember, page: string, text: string) {
	await town.read({ browser }, page)
	const fields = await browser.form(page, 'class="reply-form"')
	const answer = await browser.post(page, { ...fields, text })
	expect(answer.headers.get('location')).toContain('#r')
}

/** Resolves when no page changes any more: each may be half a second older than what was said last. */
async function settled({ browser }: HttpMember, pages: readonly string[]): Promise<void> {
	let before: unknown
	const etags = () =>
		Promise.all(pages.map(async (page) => (await browser.get(page)).headers.get('etag')))
	await vi.waitFor(
		async () => {
			const now = await etags()
			const last = before
			before = now
			expect(now).toEqual(last)
		},
		{ timeout: 60_000, interval: 700 },
	)
}

export function reader(name: string, { browser }: HttpMember): Reader {
	return { name, cookie: () => browser.cookie }
}
