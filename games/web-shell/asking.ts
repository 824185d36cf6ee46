import type { Answer, Ask, Verb } from '@/lib/vault/verbs'

/** Asks the keeper one question, or somebody in its place. */
export type Asking = <V extends Verb>(verb: V, ask: Ask<V>) => Promise<Answer<V>>

/** Asks each question once and answers with the same from then on. */
export function remembering(ask: Asking): Asking {
	const answered = new Map<string, unknown>()
	return async (verb, question) => {
		const key = JSON.stringify([verb, question])
		if (!answered.has(key)) answered.set(key, await ask(verb, question))
		return answered.get(key) as Answer<typeof verb>
	}
}
