/** An emoji with all that may hang on it: skin tones, selectors, keycaps, tags, and further emoji behind joiners. */
export const EMOJI_RUN =
	'[\\p{Extended_Pictographic}\\p{Regional_Indicator}0-9#*](?:[\\p{Emoji_Modifier}\\uFE0E\\uFE0F\\u20E3\\u{E0020}-\\u{E007F}]|\\u200D\\p{Extended_Pictographic})+'

const ZWJ = '\u200D'
const VS16 = '\uFE0F'
const KEYCAP = '\u20E3'
const SELECTORS = /[\uFE0E\uFE0F]/gu
const SELECTORS_AND_TAGS = /[\uFE0E\uFE0F\u{E0020}-\u{E007F}]/gu
const TEXT_UNLESS_SELECTED = /^(?!\p{Emoji_Presentation})\p{Emoji}$/u

/**
 * The one spelling of an emoji: the fully-qualified one of UTS #51. A joiner, selector or tag stays only in a sequence
 * that Unicode recommends for interchange, where it is seen; elsewhere it would be a bit that nobody sees.
 */
export function qualifyEmoji(run: string): string {
	const elements = run.split(ZWJ)
	const joined = elements.map(qualifyJoined).join(ZWJ)
	if (elements.length > 1 && isRecommended(joined)) return joined
	return elements.map(qualifyAlone).join('')
}

/** Inside a sequence an emoji that could be text has its selector, unless a skin tone follows. */
function qualifyJoined(element: string): string {
	const bare = element.replace(SELECTORS, '')
	return TEXT_UNLESS_SELECTED.test(bare) ? bare + VS16 : bare
}

function qualifyAlone(element: string): string {
	const unselected = element.replace(SELECTORS, '')
	if (isRecommended(unselected)) return unselected
	const bare = element.replace(SELECTORS_AND_TAGS, '')
	const keycap = bare.replace(KEYCAP, VS16 + KEYCAP)
	if (bare.endsWith(KEYCAP) && isRecommended(keycap)) return keycap
	// A heart with its selector is an emoji, without it a letter-like sign: that is seen.
	const selected = bare + VS16
	return element.startsWith(selected) && isRecommended(selected) ? selected : bare
}

const ELEMENT =
	'(?:\\p{Regional_Indicator}{2}|[0-9#*]\\uFE0F\\u20E3|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}|(?![0-9#*])\\p{Emoji}\\uFE0F|\\p{Emoji_Presentation})'
/** Not as a literal: a browser that does not know the flag would not even read this file. */
const KNOWN = '^\\p{RGI_Emoji}$'
const RECOMMENDED = recommended()

/** A browser without the `v` flag (before 2023) asks only for the form of such a sequence; the server knows them all. */
function recommended(): RegExp {
	try {
		return new RegExp(KNOWN, 'v')
	} catch {
		return new RegExp(`^${ELEMENT}(?:\\u200D${ELEMENT})*$`, 'u')
	}
}

function isRecommended(sequence: string): boolean {
	return RECOMMENDED.test(sequence)
}
