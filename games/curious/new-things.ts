import path from 'node:path'
import type { App } from '@/browser/app'
import type { HttpMember } from '@/browser/http/http-member'
import { EVERYONE } from '@/db/content/circles'
import { review as reviewTable } from '@/db/content/schema'
import { type ContentStore, openContent } from '@/db/content/store'
import { newThingId, parseThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { inviteSteward } from '@/lib/steward/seats'
import { hourOf } from '@/lib/time/hours'
import { repliesOn, tellOut, told } from './house'
import { REPLY, TEXT, type Things, TOPIC } from './things'

/** What is nobody’s but the owner’s. */
export const WAITING = 'a walrus that waits until tomorrow'
export const REPLIED = 'and what did it say?'
export const GROUP = 'The walrus keepers'

/** Who lives in the house beside the stranger: an owner who is a steward too, another one, and somebody who wants to be let into a group. */
export interface Household {
	readonly app: App
	/** Its content store, opened beside its own: what stewards would have to do first is put there by hand. */
	readonly content: ContentStore
	readonly owner: HttpMember
	readonly stranger: HttpMember
	readonly party: HttpMember
	readonly wisher: HttpMember
}

/** What there is of each kind. The group comes with its invitation and with a wish to be let in. */
const MAKERS = {
	out: async ({ owner }: Household) => ({
		out: await tellOut(owner, { text: TEXT, topic: TOPIC, answers: ANSWERS }),
	}),
	quiet: async ({ owner }: Household) => ({
		quiet: await tellOut(owner, { text: 'I met another one' }),
	}),
	waiting: async ({ owner }: Household) => ({
		waiting: await told(owner, { text: WAITING, when: 'tomorrow', answers: ANSWERS }),
	}),
	judged: async ({ content, owner }: Household) => {
		const judged = await tellOut(owner, { text: 'I met a third one' })
		await reviewed(content, judged, 'closed')
		return { judged }
	},
	review: async ({ content, party }: Household) => {
		const theirs = await tellOut(party, { text: 'walruses are overrated' })
		return { review: await reviewed(content, theirs, 'open') }
	},
	group: newGroup,
}

const ANSWERS = ['yes', 'no']

/** What is used up by doing something to it. */
export type Kind = keyof typeof MAKERS

/** One thing of a kind. */
export function newThing(house: Household, kind: Kind): Promise<Partial<Things>> {
	return MAKERS[kind](house)
}

/** A thing of each kind. */
export async function newThings(house: Household): Promise<Things> {
	const { owner, stranger } = house
	const [{ out }, { quiet }, { waiting }, { judged }, { review }] = await Promise.all([
		MAKERS.out(house),
		MAKERS.quiet(house),
		MAKERS.waiting(house),
		MAKERS.judged(house),
		MAKERS.review(house),
	])
	await owner.reply(out, REPLY)
	await stranger.reply(out, REPLIED)
	const [reply = ''] = repliesOn(await owner.browser.page(`/en/secret/${out}`))
	return { out, quiet, reply, waiting, judged, review, ...(await newGroup(house)) }
}

type Group = Pick<Things, 'group' | 'invite' | 'wish'>

async function newGroup({ owner, wisher }: Household): Promise<Group> {
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
export async function seat(app: App, ...members: readonly HttpMember[]): Promise<void> {
	const content = await contentOf(app)
	const codes = await Promise.all(members.map(() => inviteSteward()))
	await content.close()
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
	content: ContentStore,
	thing: string,
	state: 'open' | 'closed',
): Promise<ThingId> {
	const [id, about, hour] = [newThingId(), parseThingId(thing), hourOf()]
	if (!about) throw new Error('there is nothing to review')
	const insert = content.read.insert(reviewTable).values({
		...{ id: thingBytes(id), thing: thingBytes(about), thread: thingBytes(about) },
		...{ circle: EVERYONE, state, severity: 0, weight: 10, reporters: 1, priority: 1 },
		...{ measure: state === 'closed' ? 'warn' : '', rule: 'spam', opened: hour, decided: hour },
	})
	await content.write([{ ...insert.toSQL(), must: true }])
	return id
}

/** The content store of a house, opened once more; whoever opens it closes it. */
export function contentOf({ folder }: App): Promise<ContentStore> {
	return openContent(`file:${path.join(folder, 'data', 'content.db')}`)
}

function found(what: RegExp, page: string): string {
	const [, first] = what.exec(page) ?? []
	if (!first) throw new Error(`a page of the group has no ${what.source}`)
	return first
}

const last = (location: string | null) => location?.split('/').at(-1) ?? ''
