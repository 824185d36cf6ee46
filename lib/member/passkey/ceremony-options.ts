import 'server-only'
import {
	generateAuthenticationOptions,
	generateRegistrationOptions,
	type PublicKeyCredentialCreationOptionsJSON,
	type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { MemberSecret } from '@/lib/mark/member-marks'
import { makeChallengeCookie } from './challenge'
import { ALGORITHMS, relyingParty } from './relying-party'

/**
 * Makes the browser create a passkey that carries S as its user handle, so that using it brings S along. Every passkey
 * of a member has this one handle: adding a second on the same device replaces the first. `name` is what the device
 * lists it as; it never comes back.
 */
export async function optionsToAdd(
	secret: MemberSecret,
	name: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
	const { name: rpName, id: rpID } = relyingParty()
	return generateRegistrationOptions({
		rpName,
		rpID,
		userID: new Uint8Array(secret.reveal()),
		userName: name,
		userDisplayName: name,
		challenge: await makeChallengeCookie({ does: 'add', secret }),
		attestationType: 'none',
		supportedAlgorithmIDs: ALGORITHMS,
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
	})
}

/** Any passkey of this host may answer: no list of credentials, because none is known. */
export async function optionsToSignIn(): Promise<PublicKeyCredentialRequestOptionsJSON> {
	return generateAuthenticationOptions({
		rpID: relyingParty().id,
		allowCredentials: [],
		challenge: await makeChallengeCookie({ does: 'signIn' }),
		userVerification: 'required',
	})
}
