import type { Letter, Waiting } from './outbox'

/** The server's word on one letter: app/outbox/route.ts. */
export interface Answer {
	readonly ok: boolean
	/** What became of it, or why it was refused. */
	readonly code: string
	/** The page that shows what was told. */
	readonly path?: string
	/** For the next try of the same form. */
	readonly patience?: string
	/** With `signIn`: for how many milliseconds whoever is here has been signed in. */
	readonly signedInFor?: number
}

const PATIENCE_MS = 20_000
/** A photo takes its time where the network is thin. */
const PATIENCE_WITH_PHOTO_MS = 120_000

/** Answers without words of ours: of the door, before anybody has read it, and of a fault. */
const REFUSAL_OF: Readonly<Record<number, string>> = {
	400: 'badInput',
	403: 'badInput',
	413: 'photoTooLarge',
	500: 'cannotKeep',
}

/**
 * Sends a letter; null when no answer came, or none that can be trusted to be ours. `waited` says since when it has been somebody's, where
 * nobody has just pressed for it: whoever is signed in by now may be another.
 */
export async function post(
	letter: Letter,
	proof: Letter['fields'],
	waited?: Pick<Waiting, 'at' | 'said'>,
): Promise<Answer | null> {
	try {
		const answer = await fetch('/outbox', {
			method: 'POST',
			body: formOf(letter, proof, waited),
			signal: AbortSignal.timeout(letter.photo ? PATIENCE_WITH_PHOTO_MS : PATIENCE_MS),
		})
		const code = REFUSAL_OF[answer.status]
		if (code) return { ok: false, code }
		return answer.ok ? parseAnswer(await answer.json()) : null
	} catch {
		return null
	}
}

function formOf(
	{ kind, fields, photo }: Letter,
	proof: Letter['fields'],
	waited?: Pick<Waiting, 'at' | 'said'>,
): FormData {
	const form = new FormData()
	if (waited) form.append('age', String(Date.now() - (waited.said ?? waited.at)))
	for (const [name, value] of [['kind', kind] as const, ...fields, ...proof])
		form.append(name, value)
	if (photo) form.append('photo', new Blob([photo]), 'photo')
	return form
}

/** A network's own page for signing in to it may answer anything. */
function parseAnswer(answer: unknown): Answer | null {
	if (typeof answer !== 'object' || answer === null) return null
	const { ok, code } = answer as Partial<Answer>
	return typeof ok === 'boolean' && typeof code === 'string' ? (answer as Answer) : null
}
