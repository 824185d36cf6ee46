import { countGraphemes } from './graphemes'
import { MOST_TOPIC_GRAPHEMES, MOST_TOPICS } from './limits'
import { normaliseText } from './normalise-text'

const NAME = /^[\p{L}\p{N}\p{M}_]+$/u
const IN_TEXT = /(?<![\p{L}\p{N}\p{M}_&/#＃])[#＃]([\p{L}\p{N}\p{M}_]+)/gu

/** A topic as it stands in tables and addresses: without '#', lower case; null when it is none. */
export function parseTopic(raw: string): string | null {
	// Lower case can be longer than upper case, so normal form comes after it too.
	const name = normaliseText(
		normaliseText(raw)
			.replace(/^[#＃]+/, '')
			.toLowerCase(),
	)
	if (!NAME.test(name) || !/[\p{L}\p{N}]/u.test(name)) return null
	return countGraphemes(name) <= MOST_TOPIC_GRAPHEMES ? name : null
}

/** The topics of a secret: the one from the field, then `#…` in the text, at most three in all. "#1" is a rank, no topic. */
export function topicsOf(field: string | null, text: string): string[] {
	const found = [...text.matchAll(IN_TEXT)].map(([, name = '']) =>
		/\p{L}/u.test(name) ? parseTopic(name) : null,
	)
	const names = [field, ...found].filter((name) => name !== null)
	return [...new Set(names)].slice(0, MOST_TOPICS)
}
