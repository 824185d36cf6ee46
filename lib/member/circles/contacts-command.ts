import 'server-only'
import { z } from 'zod'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { MAX_POINTS, MAX_TOKENS } from '@/lib/vault/circle-verbs'
import { askKeeper } from '@/lib/vault/keeper-client'
import { unlessAway } from '../account'
import { nodeOf } from './node'

const point = z
	.base64url()
	.max(44)
	.transform((text) => new Uint8Array(Buffer.from(text, 'base64url')))
	.refine((bytes) => bytes.length === 32)
const pointsShape = z.object({ points: z.array(point).min(1).max(MAX_POINTS) })
const tokensShape = z.object({ key: point, tokens: z.array(point).max(MAX_TOKENS) })

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** The public half of the key that makes every token, and of those before it, oldest first; all in base64url. */
export function oprfKey(): Promise<Outcome<{ key: string; former: readonly string[] }>> {
	return unlessAway(async () => {
		const { key, former } = await askKeeper('oprfKey', {})
		return done({ key: text(key), former: former.map(text) })
	})
}

/** Points times the keeper's key, with the proof that it was the one that serves all; all in base64url. */
export interface Evaluation {
	readonly points: readonly string[]
	readonly proof: string
}

/** Has the keeper evaluate a chunk of blinded addresses: neither it nor we see what is in them. */
export function evaluate(member: MemberSecret, input: unknown): Promise<Outcome<Evaluation>> {
	const parsed = pointsShape.safeParse(input)
	if (!parsed.success) return Promise.resolve(refused('badInput'))
	return unlessAway(async () => {
		const ask = { node: nodeOf(member), points: parsed.data.points }
		const { outcome, points, proof } = await askKeeper('evaluate', ask)
		if (outcome === 'quota') return refused('quota')
		if (outcome === 'malformed') return refused('badInput')
		return done({ points: points.map(text), proof: text(proof) })
	})
}

/** Keeps who is in a member's address book, as tokens of the key that they say. Answers with how many ties came of it. */
export function keepContacts(
	member: MemberSecret,
	input: unknown,
): Promise<Outcome<{ tied: number }>> {
	const parsed = tokensShape.safeParse(input)
	if (!parsed.success) return Promise.resolve(refused('badInput'))
	return unlessAway(async () => {
		const ask = { node: nodeOf(member), ...parsed.data }
		const { outcome, tied } = await askKeeper('keepContacts', ask)
		if (outcome === 'otherKey') return refused('keyChanged')
		if (outcome === 'malformed') return refused('badInput')
		return done({ tied })
	})
}
