/** Has the device ask for finger, face or PIN by a passkey of this site; only the answer's "verified" counts here. */
export async function askPasskey(): Promise<boolean> {
	const challenge = crypto.getRandomValues(new Uint8Array(32))
	const publicKey = { challenge, userVerification: 'required' } as const
	const credential = await navigator.credentials
		.get({ publicKey: { ...publicKey, allowCredentials: [] } })
		.catch(() => null)
	if (!(credential instanceof PublicKeyCredential)) return false
	const { authenticatorData } = credential.response as AuthenticatorAssertionResponse
	// Bit 2 of the flags: the user was verified (WebAuthn, section 6.1).
	return ((new Uint8Array(authenticatorData)[32] ?? 0) & 4) !== 0
}
