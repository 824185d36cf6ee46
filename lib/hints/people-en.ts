import {
	AFTER_PERSON,
	AROUND,
	BEFORE_A_WORD,
	BEFORE_PERSON,
	DOES,
	FROM_WORK,
	NAMED_THING,
	OF_FAME,
	PLACE_AFTER,
	PLACE_BEFORE,
	SAID_TO,
} from './around-names'
import type { Hint } from './hint'
import { knownOnes } from './known-ones'
import { namedIn, overlaps } from './named/named'
import { shouts } from './named/tokens'
import { namely } from './names-en'
import { STANDING_ALONE } from './signs-of-people'

const WORD =
	/(?<![\p{Script=Latin}\d@#/_])\p{Script=Latin}+(?:[-'’]\p{Script=Latin}+)*(?![\p{Script=Latin}\d])/gu

/** People whom an English text names, as far as it shows: titles, first names, initials, handles. Public figures, fiction and idioms are none. */
export function peopleInEnglish(text: string): Hint[] {
	const known = knownOnes(text)
	const found = STANDING_ALONE.flatMap((pattern) => [...text.matchAll(pattern)].map(span))
	const isShouted = shouts(text)
	for (const match of text.matchAll(WORD))
		if (isName(text, match[0], match.index, isShouted)) found.push(span(match))
	for (const [from, to] of namedIn(text, 'latin')) found.push({ from, to })
	return found
		.filter(({ from, to }) => !overlaps(known, from, to))
		.map(({ from, to }) => ({ kind: 'person' as const, from, to }))
}

function span({ 0: found, index }: RegExpExecArray) {
	return { from: index, to: index + found.length }
}

function isName(text: string, word: string, at: number, isShouted: boolean): boolean {
	const lower = word.toLowerCase().replace(/['’]s?$/, '')
	if (/n['’]t$|['’](?:m|ll|ve|re|d)$/.test(lower)) return false
	const kind =
		namely(lower) ?? namely(lower.replaceAll('-', '')) ?? namely(lower.split(/[-'’]/)[0] ?? '')
	if (!kind && /^\p{Lu}{2,4}$/u.test(word)) return false
	const isCapital = !isShouted && /^\p{Lu}/u.test(word)
	if (!kind && !isCapital) return false
	const before = text.slice(Math.max(0, at - AROUND), at)
	const after = text.slice(at + word.length, at + word.length + AROUND)
	if (NAMED_THING.test(before) || OF_FAME.test(before)) return false
	if (isCapital && (PLACE_BEFORE.test(before) || PLACE_AFTER.test(after))) return false
	const own = /['’]s$/.test(word) ? `'s${after}` : after
	if (isCapital) return isNameByCapital(kind, lower, before, own)
	return isNameInSmall(kind, lower, before, own)
}

function isNameByCapital(
	kind: ReturnType<typeof namely>,
	lower: string,
	before: string,
	after: string,
): boolean {
	if (kind === 'sure' || kind === 'capital')
		return !/\ban? $/i.test(before) || /^ \p{Lu}/u.test(after)
	const begins = /(?:^|[.!?\n]\s*["“]?)$/.test(before)
	if (kind === 'word') {
		if (AFTER_PERSON.test(after)) return true
		if (begins) return /^,? (?:if you|forgive|sorry|please|you (?:are|were|owe))/.test(after)
		return (
			BEFORE_PERSON.test(before) ||
			(!BEFORE_A_WORD.test(before) &&
				(DOES.test(after) || /(?:[A-Z]\w+ and|told|with|love|from|miss|hate) $/.test(before)))
		)
	}
	if (lower.length < 2 || NO_NAMES.has(lower)) return false
	return (BEFORE_PERSON.test(before) && lower.length > 2) || FROM_WORK.test(after)
}

function isNameInSmall(
	kind: ReturnType<typeof namely>,
	lower: string,
	before: string,
	after: string,
): boolean {
	if (kind === null || lower.length < 3) return false
	if (/\b(?:an?|the|this|every|total|typical) $/i.test(before)) return false
	if (kind === 'sure') return lower.length > 3 || inContext(before, after)
	return kind === 'capital'
		? inContext(before, after)
		: BEFORE_PERSON.test(before) || AFTER_PERSON.test(after)
}

function inContext(before: string, after: string): boolean {
	return (
		SAID_TO.test(before) ||
		BEFORE_PERSON.test(before) ||
		AFTER_PERSON.test(after) ||
		DOES.test(after)
	)
}

/** Capitals where a person would stand, but of no person. */
const NO_NAMES = new Set(
	`i'm i've i'll i'd i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter english french german spanish italian
chinese japanese korean indian american british irish muslim catholic jewish christian hindu asian african mexican russian polish turkish arab european instagram facebook tiktok whatsapp snapchat google netflix amazon apple youtube twitter
reddit discord tinder bumble uber spotify mom mum dad god lord sir madam the and but because that this who when what she her his they have has had was were is are not never always still just only everyone everybody someone somebody nobody anyone no-one people guys girls boys women men it all some most one two three another other others you we he they those these there lol ok omg yes no not`.split(
		/\s+/,
	),
)
