import 'server-only'
import { circle as circleTable } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { statement } from '@/db/dialect/statement'
import {
	type CircleId,
	newThingId,
	parseThingId,
	type ThingId,
	thingBytes,
	thingIdFromBytes,
} from '@/lib/crypto/id'
import { changed } from '@/lib/kept/changes'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, type Refusal, refused } from '@/lib/outcome'
import { countGraphemes } from '@/lib/text/graphemes'
import { normaliseText } from '@/lib/text/normalise-text'
import { JOIN_WAYS, type JoinWay } from '@/lib/vault/circle-verbs'
import { askKeeper } from '@/lib/vault/keeper-client'
import type { Answer } from '@/lib/vault/verbs'
import { unlessAway } from '../account'
import { nodeOf } from './node'

export const MOST_NAME_GRAPHEMES = 40
const MOST_WISH_GRAPHEMES = 200

const addCircle = statement<{ id: Uint8Array; kind: 'group' | 'place'; name: string }>((slot) =>
	content()
		.read.insert(circleTable)
		.values({ id: slot('id'), kind: slot('kind'), name: slot('name') })
		.onConflictDoNothing(),
)

/** Founds a group with its founder as steward and first member. */
export function foundGroup(
	member: MemberSecret,
	form: { name: string; way: string; domain: string },
): Promise<Outcome<CircleId>> {
	const name = normaliseText(form.name).replaceAll('\n', ' ')
	const length = countGraphemes(name)
	if (length === 0 || length > MOST_NAME_GRAPHEMES) return refusing('badName')
	const way = JOIN_WAYS.find((one) => one === form.way)
	if (!way) return refusing('badInput')
	const domain = way === 'domain' ? domainOf(form.domain) : ''
	if (domain === null) return refusing('badAddress')
	return unlessAway(() => found(member, { name, way, domain }))
}

async function found(
	member: MemberSecret,
	{ name, way, domain }: { name: string; way: JoinWay; domain: string },
): Promise<Outcome<CircleId>> {
	const circle = newThingId()
	const id = thingBytes(circle)
	await content().write([addCircle({ id, kind: 'group', name })])
	const invite = thingBytes(newThingId())
	const { founded } = await askKeeper('found', {
		node: nodeOf(member),
		circle: id,
		way,
		domain,
		invite,
	})
	return founded ? done(circle) : refused('circlesFull')
}

/** A domain as it stands behind the @: "School.example" → "school.example"; null for what is none. */
function domainOf(text: string): string | null {
	const domain = text.trim().toLowerCase().replace(/^@/, '')
	return /^(?:[a-z0-9-]{1,63}\.)+[a-z]{2,63}$/.test(domain) && domain.length <= 253 ? domain : null
}

/** What came of taking up an invitation to a group. */
export interface Joining {
	readonly joined: 'joined' | 'asked' | 'already'
	readonly circle: CircleId
}

/** Joins a group, or asks to. */
export function joinGroup(
	member: MemberSecret,
	code: ThingId,
	wish: string,
): Promise<Outcome<Joining>> {
	const text = normaliseText(wish)
	if (countGraphemes(text) > MOST_WISH_GRAPHEMES) return refusing('tooLong')
	return unlessAway(async () => {
		const ask = { node: nodeOf(member), token: thingBytes(code), text }
		return joining(await askKeeper('joinGroup', ask))
	})
}

/** Joins a group of a domain with an address that was just verified. */
export function joinByAddress(
	member: MemberSecret,
	circle: CircleId,
	address: string,
): Promise<Outcome<Joining>> {
	return unlessAway(async () => {
		const ask = { node: nodeOf(member), circle: thingBytes(circle), address }
		const { joined } = await askKeeper('joinByAddress', ask)
		return joining({ joined, circle: thingBytes(circle) })
	})
}

/** Joins a place; its row comes with its first member. */
export function joinPlace(member: MemberSecret, circle: CircleId): Promise<Outcome<Joining>> {
	const id = thingBytes(circle)
	return unlessAway(async () => {
		await content().write([addCircle({ id, kind: 'place', name: '' })])
		const { joined } = await askKeeper('joinPlace', { node: nodeOf(member), circle: id })
		return joining({ joined, circle: id })
	})
}

function joining({ joined, circle }: Answer<'joinGroup'>): Outcome<Joining> {
	switch (joined) {
		case 'joined':
		case 'asked':
		case 'already': {
			if (!circle) return refused('inviteGone')
			const id = thingIdFromBytes(circle)
			changed({ circle: id })
			return done({ joined, circle: id })
		}
		case 'full':
			return refused('circlesFull')
		case 'address':
			return refused('addressNeeded')
		case 'taken':
			return refused('seatTaken')
		case 'gone':
			return refused('inviteGone')
	}
}

/** What a member of a group does about it. */
export function leaveCircle(member: MemberSecret, circle: string): Promise<Outcome> {
	return about(circle, async (id) => {
		await askKeeper('leaveCircle', { node: nodeOf(member), circle: thingBytes(id) })
		changed({ circle: id })
		return done()
	})
}

export function muteCircle(member: MemberSecret, circle: string, muted: boolean): Promise<Outcome> {
	return about(circle, async (id) => {
		await askKeeper('muteCircle', { node: nodeOf(member), circle: thingBytes(id), muted })
		return done()
	})
}

/** A steward lets everybody go who came by one invitation; for everybody else there is no such group. */
export function cutBranch(member: MemberSecret, circle: string, branch: string): Promise<Outcome> {
	const token = parseThingId(branch)
	if (!token) return refusing('badInput')
	return about(circle, async (id) => {
		const invite = thingBytes(newThingId())
		const ask = { node: nodeOf(member), circle: thingBytes(id), token: thingBytes(token), invite }
		return stewards(await askKeeper('cutBranch', ask))
	})
}

/** A new invitation in place of the one that holds; who came by the old one stays. */
export function rotateInvite(member: MemberSecret, circle: string): Promise<Outcome> {
	return about(circle, async (id) => {
		const invite = thingBytes(newThingId())
		const ask = { node: nodeOf(member), circle: thingBytes(id), invite }
		return stewards(await askKeeper('rotateInvite', ask))
	})
}

export function closeGroup(member: MemberSecret, circle: string): Promise<Outcome> {
	return about(circle, async (id) => {
		const closed = stewards(
			await askKeeper('closeGroup', { node: nodeOf(member), circle: thingBytes(id) }),
		)
		if (closed.ok) changed({ circle: id })
		return closed
	})
}

export function decideWish(
	member: MemberSecret,
	input: { circle: string; handle: string; admit: boolean },
): Promise<Outcome> {
	const handle = parseThingId(input.handle)
	if (!handle) return refusing('badInput')
	return about(input.circle, async (id) => {
		const decided = stewards(
			await askKeeper('decideWish', {
				...{ node: nodeOf(member), circle: thingBytes(id) },
				...{ handle: thingBytes(handle), admit: input.admit },
			}),
		)
		if (decided.ok) changed({ circle: id })
		return decided
	})
}

/** A group as this member may see it; `gone` for who is not in it. */
export type MyGroup = NonNullable<Answer<'group'>['group']>
export function myGroup(member: MemberSecret, circle: string): Promise<Outcome<MyGroup>> {
	return about(circle, async (id) => {
		const { group } = await askKeeper('group', { node: nodeOf(member), circle: thingBytes(id) })
		return group ? done(group) : refused('gone')
	})
}

/** What an invitation is for. */
export interface Invitation {
	readonly kind: 'tie' | 'group'
	readonly circle: CircleId | null
	readonly way: JoinWay
	readonly domain: string
}

/** Looks at an invitation without taking it up. */
export function invitationOf(code: ThingId): Promise<Outcome<Invitation>> {
	return unlessAway<Invitation>(async () => {
		const { tie, circle, way, domain } = await askKeeper('offerOf', { token: thingBytes(code) })
		if (tie) return done({ kind: 'tie', circle: null, way, domain })
		if (!circle) return refused('inviteGone')
		return done({ kind: 'group', circle: thingIdFromBytes(circle), way, domain })
	})
}

function about<T>(
	circle: string,
	work: (id: CircleId) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
	const id = parseThingId(circle)
	return id ? unlessAway(() => work(id)) : refusing('badInput')
}

function stewards({ done: isDone }: { readonly done: boolean }): Outcome {
	return isDone ? done() : refused('gone')
}

function refusing(refusal: Refusal): Promise<Outcome<never>> {
	return Promise.resolve(refused(refusal))
}
