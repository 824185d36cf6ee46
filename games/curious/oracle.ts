import type { Answered, Asked } from './wire'
import { Wire } from './wire'

/** A question that is asked about several things; `about` is what stands in it and may come back in its answer. */
export interface Question {
	readonly about: string
	readonly ask: () => Promise<Asked>
}

/**
 * Asks all questions and returns the answers that differ: one where nothing can be told apart. What was asked about and
 * what is random anyway (nonces, tickets, sealed cookies) counts with its length alone. `says` must stand in the first answer
 * (its status, headers and body): all the others are held against it. Throws where it does not, for fewer than two, and
 * where the house is out of breath.
 */
export async function distinctAnswers(
	origin: string,
	questions: readonly Question[],
	says: RegExp,
): Promise<string[]> {
	if (questions.length < 2) throw new Error('one answer cannot be compared')
	const wire = new Wire(origin)
	try {
		const seen = new Set<string>()
		for (const { about, ask } of questions) {
			const answer = await wire.ask(await ask())
			if (seen.size === 0) mustSay(says, answer)
			if (answer.status === 429 || answer.status >= 500)
				throw new Error(`${answer.status} is no answer`)
			seen.add(told(answer, about))
		}
		return [...seen]
	} finally {
		wire.close()
	}
}

function mustSay(says: RegExp, { status, headers, body }: Answered): void {
	const answer = `${status} ${JSON.stringify(headers)} ${body}`
	if (!says.test(answer)) throw new Error(`nothing says ${says}: ${answer.slice(0, 600)}`)
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
	// Until when a cookie is kept: by the second, as `date`.
	/(?<=Expires=)\w{3}, [\w :]+ GMT/g,
	// A sealed cookie of five parts, one of them short (RFC 7516).
	/\beyJ[\w-]*(?:\.[\w-]*){4}/g,
	// Sealed cookies, tickets and challenges: long, and not words.
	/(?<![\w-])[\w-]{20,}(?![\w-])/g,
	// The look of a new card is drawn anew each time.
	/(?<=(?:colour|texture)\\?":\\?")\d+/g,
	/(?<=card-(?:colour|texture)-|\bcolour-|\btexture-)\d+/g,
	// It counts what was asked about as well.
	/(?<="content-length":")\d+/g,
]
