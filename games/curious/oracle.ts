import type { Answered, Asked } from './wire'
import { Wire } from './wire'

/** A question that is asked about several things; `about` is what stands in it and may come back in its answer. */
export interface Question {
	readonly about: string
	readonly ask: () => Promise<Asked>
}

/**
 * Asks all questions and returns the answers that differ: one where nothing can be told apart. What was asked about and
 * what is random anyway (nonces, tickets, sealed cookies) counts with its length alone. Throws for fewer than two.
 */
export async function distinctAnswers(
	origin: string,
	questions: readonly Question[],
): Promise<string[]> {
	if (questions.length < 2) throw new Error('one answer cannot be compared')
	const wire = new Wire(origin)
	try {
		const seen = new Set<string>()
		for (const { about, ask } of questions) seen.add(told(await wire.ask(await ask()), about))
		return [...seen]
	} finally {
		wire.close()
	}
}

function told({ status, headers, body }: Answered, about: string): string {
	const all = `${status}\n${JSON.stringify(headers)}\n${body.toString()}`
	const masked = RANDOM.reduce(
		(text, random) => text.replace(random, (found) => `<${found.length}>`),
		all.replaceAll(about, '<about>'),
	)
	return `${all.length - about.length * count(all, about)}\n${masked}`
}

function count(text: string, part: string): number {
	return text.split(part).length - 1
}

const RANDOM = [
	/nonce-[\w+/=-]+/g,
	/nonce(?:=|\\?":\\?)"[\w+/=-]+/g,
	// Sealed cookies, tickets and challenges: long, and not words.
	/(?<![\w-])[\w-]{20,}(?![\w-])/g,
	// The look of a new card is drawn anew each time.
	/(?<=(?:colour|texture)\\?":\\?")\d+/g,
	/(?<=card-(?:colour|texture)-|\bcolour-|\btexture-)\d+/g,
	// It counts what was asked about as well.
	/(?<="content-length":")\d+/g,
]
