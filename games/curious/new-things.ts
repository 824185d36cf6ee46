import path from 'node:path'
import type { App } from '@/browser/app'
import type { HttpMember } from '@/browser/http/http-member'
import { EVERYONE } from '@/db/content/circles'
import { review as reviewTable } from '@/db/content/schema'
import { openContent, shareContent } from '@/db/content/store'
import { newThingId, parseThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { inviteSteward } from '@/lib/steward/seats'
import { hourOf } from '@/lib/time/hours'
import { repliesOn, tellOut, told } from './house'
import type { Things } from './roles'

/** What is nobody’s but the owner’s. */
export const WAITING = 'a walrus that waits until tomorrow'
export const REPLIED = 'and what did it say?'
export const GROUP = 'The walrus keepers'

/** Who lives in the house beside the stranger: an owner who is a steward too, another one, and somebody who wants to be let into a group. */
export interface Household {
	readonly app: App
	readonly owner: HttpMember
	readonly stranger: HttpMember
	readonly party: HttpMember
	readonly wisher: HttpMember
}

type Group = Pick<Things, 'group' | 'invite' | 'wish'>

/** A thing of each kind; the group is the one that is given, if one is. */
export async function newThings(house: Household, given?: Group): Promise<Things> {
	const { owner, stranger, party } = house
	const answers = ['yes', 'no']
	const out = await tellOut(owner, { text: 'I met a walrus', topic: 'walrus', answers })
	const quiet = await tellOut(owner, { text: 'I met another one' })
	await owner.reply(out, 'it was polite')
	await stranger.reply(out, REPLIED)
	const [reply = ''] = repliesOn(await owner.browser.page(`/en/secret/${out}`))
	const waiting = await told(owner, { text: WAITING, when: 'tomorrow', answers })
	const theirs = await tellOut(party, { text: 'walruses are overrated' })
	const judged = await tellOut(owner, { text: 'I met a third one' })
	const review = await reviewed(house.app, theirs, 'open')
	await reviewed(house.app, judged, 'closed')
	const { group, invite, wish } = given ?? (await newGroup(house))
	return { out, quiet, reply, waiting, judged, review, group, invite, wish }
}

/** A group of the owner's, with its invitation and a wish to be let in. */
export async function newGroup({ owner, wisher }: Household): Promise<Group> {
	const form = await owner.browser.form('/en/circles/new', 'id="group-name"')
	const fields = { ...form, name: GROUP, way: 'approval', domain: '' }
	const answer = await owner.browser.post('/en/circles/new', fields)
	const group = last(answer.headers.get('location'))
	const page = () => owner.browser.page(`/en/circles/group/${group}`)
	const invite = found(/\/join\/([\w-]{22})/, await page())
	const join = `/en/join/${invite}`
	await wisher.browser.post(join, { ...(await wisher.browser.form(join, invite)), text: 'me too' })
	return { group, invite, wish: found(/name="handle" value="([\w-]{22})"/, await page()) }
}

/** Gives members a seat each, as an operator would by hand. */
export async function seat({ folder }: App, ...members: readonly HttpMember[]): Promise<void> {
	const codes = await inStore(folder, () => Promise.all(members.map(() => inviteSteward())))
	for (const [at, { browser }] of members.entries()) {
		const address = `/en/steward/join/${codes[at]}`
		const answer = await browser.post(address, {
			...(await browser.form(address, 'name="code"')),
			agreed: 'yes',
		})
		if (!answer.headers.get('location')?.includes('seated')) throw new Error('no seat was taken')
	}
}

/** Puts a case before the stewards, or one that they have decided, without anybody having reported. */
async function reviewed(
	{ folder }: App,
	thing: string,
	state: 'open' | 'closed',
): Promise<ThingId> {
	const [id, about, hour] = [newThingId(), parseThingId(thing), hourOf()]
	if (!about) throw new Error('there is nothing to review')
	await inStore(folder, async (content) => {
		const insert = content.read.insert(reviewTable).values({
			...{ id: thingBytes(id), thing: thingBytes(about), thread: thingBytes(about) },
			...{ circle: EVERYONE, state, severity: 0, weight: 10, reporters: 1, priority: 1 },
			...{ measure: state === 'closed' ? 'warn' : '', rule: 'spam', opened: hour, decided: hour },
		})
		await content.write([{ ...insert.toSQL(), must: true }])
	})
	return id
}

type Content = Awaited<ReturnType<typeof openContent>>

async function inStore<T>(folder: string, work: (content: Content) => Promise<T>): Promise<T> {
	const content = await openContent(`file:${path.join(folder, 'data', 'content.db')}`)
	shareContent(content)
	try {
		return await work(content)
	} finally {
		await content.close()
	}
}

function found(what: RegExp, page: string): string {
	const [, first] = what.exec(page) ?? []
	if (!first) throw new Error(`a page of the group has no ${what.source}`)
	return first
}

const last = (location: string | null) => location?.split('/').at(-1) ?? ''
