import 'server-only'
import {
	type CircleId,
	newThingId,
	type ThingId,
	thingBytes,
	thingIdFromBytes,
} from '@/lib/crypto/id'
import { changed } from '@/lib/kept/changes'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { countGraphemes } from '@/lib/text/graphemes'
import { normaliseText } from '@/lib/text/normalise-text'
import { JOIN_WAYS, type JoinWay } from '@/lib/vault/group-verbs'
import { askKeeper } from '@/lib/vault/keeper-client'
import type { Answer } from '@/lib/vault/verbs'
import { unlessAway } from '../account'
import { refusing } from './about-circle'
import { nodeOf } from './node'

const MOST_NAME_GRAPHEMES = 40
/** A grapheme can be many characters. */
const MOST_NAME_LENGTH = 400
const MOST_WISH_GRAPHEMES = 200

/** Founds a group with its founder as steward and first member. */
export function foundGroup(
	member: MemberSecret,
	form: { name: string; way: string; domain: string },
): Promise<Outcome<CircleId>> {
	const name = normaliseText(form.name).replaceAll('\n', ' ')
	const length = countGraphemes(name)
	if (length === 0 || length > MOST_NAME_GRAPHEMES || name.length > MOST_NAME_LENGTH)
		return refusing('badName')
	const way = JOIN_WAYS.find((one) => one === form.way)
	if (!way) return refusing('badInput')
	const domain = way === 'domain' ? domainOf(form.domain) : ''
	if (domain === null) return refusing('badAddress')
	return unlessAway(async () => {
		const [circle, invite] = [newThingId(), thingBytes(newThingId())]
		const ask = { node: nodeOf(member), circle: thingBytes(circle), name, way, domain, invite }
		const { founded } = await askKeeper('found', ask)
		return founded ? done(circle) : refused('circlesFull')
	})
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

/** Takes over the office of a group's steward; only a member of it can. */
export function takeOffice(member: MemberSecret, code: ThingId): Promise<Outcome<Joining>> {
	return unlessAway(async () => {
		const ask = { node: nodeOf(member), token: thingBytes(code) }
		return joining(await askKeeper('takeOffice', ask))
	})
}

/** Joins a group of a domain by its invitation, with an address that was just verified. */
export function joinByAddress(
	member: MemberSecret,
	code: ThingId,
	address: string,
): Promise<Outcome<Joining>> {
	return unlessAway(async () => {
		const ask = { node: nodeOf(member), token: thingBytes(code), address }
		return joining(await askKeeper('joinByAddress', ask))
	})
}

/** Joins a place, by its code: no circle's id leads into one that is not a place. */
export function joinPlace(member: MemberSecret, place: string): Promise<Outcome<Joining>> {
	return unlessAway(async () => {
		const joined = joining(await askKeeper('joinPlace', { node: nodeOf(member), place }))
		return !joined.ok && joined.refusal === 'inviteGone' ? refused('gone') : joined
	})
}

function joining({ joined, circle }: Answer<'joinGroup'>): Outcome<Joining> {
	switch (joined) {
		case 'joined':
		case 'asked':
		case 'already': {
			if (!circle) return refused('inviteGone')
			const id = thingIdFromBytes(circle)
			changed({ circle: id, crowd: true })
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

/** What an invitation is for. */
export interface Invitation {
	readonly kind: 'tie' | 'group' | 'office'
	readonly circle: CircleId | null
	readonly way: JoinWay
	readonly domain: string
}

/** Looks at an invitation without taking it up. */
export function invitationOf(code: ThingId): Promise<Outcome<Invitation>> {
	return unlessAway<Invitation>(async () => {
		const { tie, circle, office, way, domain } = await askKeeper('offerOf', {
			token: thingBytes(code),
		})
		if (tie) return done({ kind: 'tie', circle: null, way, domain })
		if (!circle) return refused('inviteGone')
		return done({
			kind: office ? 'office' : 'group',
			circle: thingIdFromBytes(circle),
			way,
			domain,
		})
	})
}
