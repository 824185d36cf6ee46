import 'server-only'
import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { spend } from '@/lib/guard/spend'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { type Outcome, refused } from '@/lib/outcome'
import { addedShape, parseAnswer } from './answers'
import { takeChallenge } from './challenge'
import { keepCredential } from './credential'
import { ALGORITHMS, relyingParty } from './relying-party'

/** Keeps the public key of the passkey that `secret`'s browser has just made. */
export async function addPasskey(secret: MemberSecret, json: string): Promise<Outcome> {
	const added = parseAnswer(addedShape, json)
	const expectedChallenge = await takeChallenge({ does: 'add', secret })
	if (!added || !expectedChallenge) return refused('wrongPasskey')
	const paid = await spend(secret, 'passkey')
	if (!paid.ok) return paid
	const credential = await verified(added, expectedChallenge)
	if (!credential) return refused('wrongPasskey')
	return keepCredential(secret, credential.id, credential.publicKey)
}

async function verified(
	response: Parameters<typeof verifyRegistrationResponse>[0]['response'],
	expectedChallenge: string,
) {
	const { id: expectedRPID, origin: expectedOrigin } = relyingParty()
	try {
		const { registrationInfo } = await verifyRegistrationResponse({
			response,
			expectedChallenge,
			expectedOrigin,
			expectedRPID,
			supportedAlgorithmIDs: ALGORITHMS,
		})
		return registrationInfo?.credential ?? null
	} catch {
		// It throws for everything that does not fit, down to single bytes.
		return null
	}
}
