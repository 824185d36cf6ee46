import { z } from 'zod'

const binary = z.base64url()
const credential = {
	id: binary,
	rawId: binary,
	type: z.literal('public-key'),
	// Nothing of what a browser says about itself here is read or kept.
	clientExtensionResults: z.unknown().transform(() => ({})),
}

/** What `navigator.credentials.create` answered, as @simplewebauthn/browser sends it. */
export const addedShape = z.object({
	...credential,
	response: z.object({ clientDataJSON: binary, attestationObject: binary }),
})

/** What `navigator.credentials.get` answered; the user handle is S. */
export const answerShape = z.object({
	...credential,
	response: z.object({
		clientDataJSON: binary,
		authenticatorData: binary,
		signature: binary,
		userHandle: binary,
	}),
})

/** Parses what a form's field holds, or null. */
export function parseAnswer<T extends z.ZodType>(shape: T, json: string): z.output<T> | null {
	try {
		return shape.safeParse(JSON.parse(json)).data ?? null
	} catch {
		return null
	}
}
