import {
	browserSupportsWebAuthnAutofill,
	startAuthentication,
	startRegistration,
} from '@simplewebauthn/browser'
import type { Locale } from '@/i18n/locales'

/** Asks for a passkey in the browser's own dialogue; resolves to what the server checks, rejects when it was stopped. */
export async function askPasskey(): Promise<string> {
	return JSON.stringify(await startAuthentication({ optionsJSON: await begin('signIn') }))
}

/** Lets the browser offer passkeys among its suggestions for the words' field; null where it cannot, or nobody took one. */
export async function offerPasskeys(): Promise<string | null> {
	try {
		if (!(await browserSupportsWebAuthnAutofill())) return null
		const optionsJSON = await begin('signIn')
		const answer = await startAuthentication({
			optionsJSON,
			useBrowserAutofill: true,
			// Ours is a textarea, which WebAuthn allows and the library does not look for.
			verifyBrowserAutofillInput: false,
		})
		return JSON.stringify(answer)
	} catch {
		return null
	}
}

/** Makes a passkey on this device; resolves to what the server checks, rejects when it was stopped. */
export async function makePasskey(locale: Locale): Promise<string> {
	return JSON.stringify(await startRegistration({ optionsJSON: await begin(`add&in=${locale}`) }))
}

/** Sends the form around `field` with the device's answer in it. */
export function sendAnswer(field: HTMLInputElement | null, json: string): void {
	if (!field) return
	field.value = json
	field.form?.requestSubmit()
}

async function begin(what: string) {
	const answer = await fetch(`/passkey?for=${what}`, { method: 'POST' })
	if (!answer.ok) throw new Error('no ceremony was begun')
	return answer.json()
}
