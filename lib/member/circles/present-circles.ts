import 'server-only'
import { type CircleId, thingIdFromBytes } from '@/lib/crypto/id'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { askKeeper, KeeperAway } from '@/lib/vault/keeper-client'
import type { Answer } from '@/lib/vault/verbs'
import { presentMember, renewPresent } from '../present-member'
import { keepCircles } from '../session/keep-circles'
import { presentSession } from '../session/present-session'
import { areFresh, type SessionCircles } from '../session/session-token'
import { nodeOf } from './node'

/** How long circles hold that were read before the keeper went away: nobody can be removed without it either. */
const AWAY_MS = 24 * 3_600_000

/** The circles of the member who is here, at most five minutes old; none where nobody is. Sets no cookie: for pages as well. */
export async function presentCircles(now = Date.now()): Promise<SessionCircles> {
	const held = await heldCircles()
	if (held && areFresh(held, now)) return held
	const member = await presentMember()
	if (!member) return NONE
	return (await askCircles(member.secret, now)) ?? stillHeld(held, now)
}

/** Whether the member who is here may read this circle. */
export async function presentMayRead(circle: CircleId): Promise<boolean> {
	return (await presentCircles()).readable.includes(circle)
}

/** Reads the circles anew and keeps them in the session: after joining and leaving, and when they are too old to go by. */
export async function refreshCircles(now = Date.now()): Promise<SessionCircles> {
	const member = await presentMember()
	if (!member) return NONE
	const circles = (await askCircles(member.secret, now)) ?? stillHeld(await heldCircles(), now)
	// What the keeper could not say holds for another five minutes; then it is asked again.
	await keepCircles({ ...circles, checked: Math.floor(now / 1000) })
	// The session is as new as today's: S must not end before it.
	await renewPresent()
	return circles
}

async function heldCircles(): Promise<SessionCircles | null> {
	return (await presentSession())?.circles ?? null
}

async function askCircles(member: MemberSecret, now: number): Promise<SessionCircles | null> {
	try {
		return sessionCircles(await askKeeper('circlesOf', { node: nodeOf(member) }), now)
	} catch (error) {
		if (error instanceof KeeperAway) return null
		throw error
	}
}

function sessionCircles({ friends, memberships }: Answer<'circlesOf'>, now: number) {
	const seconds = Math.floor(now / 1000)
	return {
		readable: [...friends, ...memberships.map(({ circle }) => circle)].map(thingIdFromBytes),
		muted: memberships.filter(({ muted }) => muted).map(({ circle }) => thingIdFromBytes(circle)),
		checked: seconds,
		asked: seconds,
	}
}

function stillHeld(held: SessionCircles | null, now: number): SessionCircles {
	return held && now - held.asked * 1000 < AWAY_MS ? held : NONE
}

const NONE: SessionCircles = { readable: [], muted: [], checked: 0, asked: 0 }
