import 'server-only'
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { z } from 'zod'
import { spend } from '@/lib/guard/spend'
import { MemberSecret } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { isMember } from '../account'
import { answerShape, parseAnswer } from './answers'
import { takeChallenge } from './challenge'
import { findCredential } from './credential'
import { relyingParty } from './relying-party'

type Answer = z.output<typeof answerShape>

/**
 * Whose passkey answered this browser's challenge. The user handle says which S; the signature proves that the passkey
 * was added by that S, for only then does its public key lie where the two together point.
 */
export async function memberOfPasskey(json: string): Promise<Outcome<MemberSecret>> {
	const paid = await spend(null, 'signIn')
	if (!paid.ok) return paid
	const answer = parseAnswer(answerShape, json)
	const challenge = await takeChallenge({ does: 'signIn' })
	const secret = answer && secretOf(answer)
	if (!answer || !challenge || !secret) return refused('wrongPasskey')
	const found = await findCredential(secret, answer.id)
	if (!found.ok) return found
	const fits = found.value !== null && (await verifies(answer, challenge, found.value))
	if (!fits) return refused('wrongPasskey')
	// A passkey outlives an account that was closed: nobody can find its row without it.
	const known = await isMember(secret)
	if (!known.ok) return known
	return known.value ? done(secret) : refused('wrongPasskey')
}

function secretOf({ response }: Answer): MemberSecret | null {
	const handle = new Uint8Array(Buffer.from(response.userHandle, 'base64url'))
	return handle.length === 16 ? new MemberSecret(handle) : null
}

async function verifies(
	response: Answer,
	expectedChallenge: string,
	publicKey: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
	const { id: expectedRPID, origin: expectedOrigin } = relyingParty()
	// Signature counters are not kept: they would tell when a passkey was last used.
	const credential = { id: response.id, publicKey, counter: 0 }
	const expected = { expectedChallenge, expectedOrigin, expectedRPID }
	try {
		return (await verifyAuthenticationResponse({ response, credential, ...expected })).verified
	} catch {
		return false
	}
}
