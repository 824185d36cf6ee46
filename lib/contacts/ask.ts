/** What the server refused, or did not answer at all. */
export interface Refused {
	readonly refusal: string
}

/** Nobody answered, or the keeper is away: the refusal that all of these come to. */
export const AWAY: Refused = { refusal: 'compareAway' }

/** The public half of the key that makes all tokens, and those of the keys before it, in base64url. */
export interface PublishedKey {
	readonly key: string
	readonly former: readonly string[]
}

/** As it is published for everybody: asked for without cookies, so that it cannot be another one for who asks. */
export function publishedKey(): Promise<PublishedKey | Refused> {
	return asked<PublishedKey>('/contacts/key', { credentials: 'omit' })
}

export interface Evaluation {
	readonly points: readonly string[]
	readonly proof: string
}

export function askToEvaluate(points: readonly Uint8Array[]): Promise<Evaluation | Refused> {
	return posted<Evaluation>('/contacts/evaluate', { points: points.map(textOf) })
}

/** Asked up to three times, for its evaluation has been paid: a keeper that starts anew does not waste it. */
export async function askToKeep(
	key: string,
	tokens: readonly Uint8Array[],
): Promise<{ readonly tied: number } | Refused> {
	for (let left = 2; ; left--) {
		const kept = await posted<{ tied: number }>('/contacts/keep', {
			key,
			tokens: tokens.map(textOf),
		})
		if (!('refusal' in kept) || kept.refusal !== AWAY.refusal || left === 0) return kept
		await new Promise((resolve) => setTimeout(resolve, SOON_MS))
	}
}

const SOON_MS = 2_000

function posted<T>(path: string, body: object): Promise<T | Refused> {
	return asked(path, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	})
}

async function asked<T>(path: string, init: RequestInit): Promise<T | Refused> {
	try {
		const answer: T | Refused = await (await fetch(path, init)).json()
		const isAway = (answer as Partial<Refused>).refusal === 'membersAway'
		return isAway ? AWAY : answer
	} catch {
		return AWAY
	}
}

export function textOf(bytes: Uint8Array): string {
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '')
}

export function bytesOf(text: string): Uint8Array {
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
	return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
