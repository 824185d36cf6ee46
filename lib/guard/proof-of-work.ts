import 'server-only'
import { randomInt } from 'node:crypto'
import { type Challenge, createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import { config } from '@/lib/config/config'
import { kdf } from '@/lib/crypto/prf'
import type { SecretKey } from '@/lib/keys/secret-key'
import { webKeys } from '@/lib/keys/web-keys'
import type { Guarded } from './guarded'
import { usedOnce } from './used-once'

/** How long a solved puzzle may wait for its form: somebody may write for an hour. */
export const PROOF_HOURS = 2

/** PBKDF2 rounds of one try: 0.1 ms here for making a puzzle; verifying one is a single HMAC. */
const ROUNDS = 1_000

const payloadShape = z.object({
	challenge: z.object({
		parameters: z.looseObject({
			algorithm: z.string(),
			nonce: z.string(),
			salt: z.string(),
			cost: z.number(),
			keyLength: z.number(),
			keyPrefix: z.string(),
			keySignature: z.string(),
			expiresAt: z.number(),
			data: z.object({ for: z.string() }),
		}),
		signature: z.string(),
	}),
	solution: z.object({ counter: z.number(), derivedKey: z.string() }),
})

/**
 * A puzzle for one sending (ALTCHA's proof of work, version 2): `proofCost` tries on average, at most half as many more.
 * The key that the last try derives is signed into the puzzle, so checking it costs the server no try.
 */
export function makeChallenge(what: Guarded, now: number = Date.now()): Promise<Challenge> {
	const { proofCost } = config()
	const least = Math.ceil(proofCost / 2)
	return createChallenge({
		algorithm: 'PBKDF2/SHA-256',
		cost: ROUNDS,
		counter: least + randomInt(proofCost),
		deriveKey,
		data: { for: what },
		expiresAt: Math.floor(now / 1000) + PROOF_HOURS * 3600,
		...secretsOf(webKeys().proof.current),
	})
}

/** Whether `payload` (base64 of ALTCHA's JSON) is a solved puzzle of ours for `what`, unused and not over; uses it up. */
export async function takeProof(
	payload: string,
	what: Guarded,
	now: number = Date.now(),
): Promise<boolean> {
	const parsed = payloadShape.safeParse(jsonOrNull(payload))
	if (!parsed.success) return false
	const { challenge, solution } = parsed.data
	const until = challenge.parameters.expiresAt * 1000
	if (challenge.parameters.data.for !== what || until <= now) return false
	for (const key of webKeys().proof.all) {
		const secrets = secretsOf(key)
		const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets })
		if (verified) return usedOnce().use(`proof ${challenge.signature}`, until, now)
	}
	return false
}

/** Signing the puzzle and signing its answer must not be one key: the answer would be readable off the puzzle. */
function secretsOf(key: SecretKey) {
	const secret = (label: string) => Buffer.from(kdf(key.reveal(), label)).toString('base64url')
	return { hmacSignatureSecret: secret('puzzle'), hmacKeySignatureSecret: secret('answer') }
}

function jsonOrNull(payload: string): unknown {
	try {
		return JSON.parse(Buffer.from(payload, 'base64').toString('utf8'))
	} catch {
		return null
	}
}
