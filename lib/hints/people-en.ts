import type { Hint } from './hint'
import { FIRST_NAMES, KNOWN, NAMES_AND_WORDS } from './names-en'

const TITLES =
	'Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Father|Pastor|Reverend|Rabbi|Imam|Sister|Brother|Officer|Deputy|Sheriff|Detective|Coach|Captain|Sergeant|Sgt|Lieutenant|Lt|Major|Colonel|Judge|Nurse|Chef|Principal|Headmaster|Auntie|Aunt|Uncle|Cousin|Grandpa|Grandma|Granny|Nana|DJ|Sir|Lady|Senator|Mayor'
const WORD = "[A-Z][\\p{L}]*(?:[-'’][A-Z]?\\p{L}+)*"

const TITLED = new RegExp(`\\b(?:${TITLES})\\.? (?:${WORD})(?: ${WORD})?`, 'gu')
const INITIAL_FIRST = new RegExp(`(?<![\\p{L}.])[A-Z]\\. ?${WORD}`, 'gu')
const HANDLE = /(?<![\w.])@[\w.]{3,30}/g
const CAPITALISED = new RegExp(`(?<![\\p{L}'’])${WORD}`, 'gu')

/** An animal, a thing, or a place that bears a name. */
const NAMED_THING =
	/\b(?:cat|dog|hamster|rabbit|horse|pony|fish|parrot|plant|cactus|car|van|bike|boat|robot|teddy|doll|ghost|goat|named my \w+|called my \w+|street|saint|st\.?|queen|king|prince|princess)(?: (?:called|named))?,? $/i

/** What stands before a name that is a word as well, where it is the word. */
const BEFORE_A_WORD =
	/\b(?:in|of|the|a|an|this|last|next|every|my|your|is|was|to|by|like|to the|for|mid|early|late|go to|until|since) $/i
/** What follows somebody who does something. */
const DOES =
	/^(?:['’]s |,? (?:is|are|was|were|has|have|had|does|did|never|always|still|told|said|says|thinks|knows|and [A-Z]|who|[a-z]+ed) )/

/** People whom an English text names, as far as it shows: titles, first names, initials, handles. Public figures, fiction and idioms are none. */
export function peopleInEnglish(text: string): Hint[] {
	const known = knownIn(text)
	const isKnown = (from: number, to: number) => known.some((one) => from < one.to && to > one.from)
	const found = [TITLED, INITIAL_FIRST, HANDLE].flatMap((pattern) =>
		[...text.matchAll(pattern)].map(
			({ 0: words, index }) => [index, index + words.length] as const,
		),
	)
	for (const { 0: word, index } of text.matchAll(CAPITALISED))
		if (isName(text, word, index)) found.push([index, index + word.length])
	return found
		.filter(([from, to]) => !isKnown(from, to))
		.map(([from, to]) => ({ kind: 'person' as const, from, to }))
}

function isName(text: string, word: string, at: number): boolean {
	const name =
		word
			.toLowerCase()
			.replace(/['’]s$/, '')
			.split(/[-'’]/)[0] ?? ''
	const before = text.slice(0, at)
	const after = text.slice(at + word.length)
	if (NAMED_THING.test(before)) return false
	if (NAMES_AND_WORDS.has(name)) return isPersonHere(before, after, word)
	return FIRST_NAMES.has(name)
}

/** "Grace and Ellie are sisters", and not "by the grace", "In May", "Grace is something". */
function isPersonHere(before: string, after: string, word: string): boolean {
	const begins = /(?:^|[.!?]\s*["“]?)$/.test(before)
	if (begins || BEFORE_A_WORD.test(before)) return false
	return (
		DOES.test(after) || /['’]s$/.test(word) || /(?:[A-Z]\w+ and|told|with|love|from) $/.test(before)
	)
}

function knownIn(text: string): { from: number; to: number }[] {
	const lower = text.toLowerCase().replaceAll('’', "'")
	return KNOWN.flatMap((name) => {
		const at = lower.indexOf(name)
		const alone =
			at !== -1 &&
			!/\p{L}/u.test(lower[at - 1] ?? '') &&
			!/\p{L}/u.test(lower[at + name.length] ?? '')
		return alone ? [{ from: at, to: at + name.length }] : []
	})
}
