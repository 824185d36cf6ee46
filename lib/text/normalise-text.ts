/**
 * The one form in which text is shown, kept and compared. Nothing invisible survives that could carry a
 * mark of who copied a text; what scripts and emoji need to be written is kept. Idempotent.
 * Sources: Unicode UAX #15 (NFC), UTS #51 (emoji), UTR #36 (security), RFC 8264 (PRECIS).
 */
export function normaliseText(raw: string): string {
	// Removing a character can join two others, so normal form comes before and after.
	let text = raw.toWellFormed().normalize('NFC')
	for (let last = ''; last !== text; ) {
		last = text
		text = tidy(capMarks(dropInvisible(text))).normalize('NFC')
	}
	return text
}

const ZWJ = '\u200D'
const ZWNJ = '\u200C'
const VS15 = '\uFE0E'
const VS16 = '\uFE0F'

/** Letters of scripts that are misspelt without joiners: Arabic and its kin, the Indic scripts, Mongolian. */
const JOINING_SCRIPT =
	/[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}]/u
const EMOJI = /\p{Extended_Pictographic}/u
const EMOJI_END = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/u
const SHOWN_AS_EMOJI = /\p{Emoji_Presentation}/u
const CAN_BE_EMOJI = /\p{Emoji}/u

/**
 * Characters that nobody sees: format and control characters, tags, fillers, variation selectors, private use
 * and unassigned ones. Joiners and the emoji selector pass only where they change what is seen.
 */
const INVISIBLE =
	/\p{Cc}|\p{Cf}|\p{Co}|\p{Cn}|\p{Cs}|\p{Variation_Selector}|\u034F|[\u115F\u1160\u2028\u2029\u3164\uFFA0\u2800]|\u17B4|\u17B5/u

function dropInvisible(text: string): string {
	const characters = [...text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')]
	const kept: string[] = []
	characters.forEach((character, at) => {
		if (!INVISIBLE.test(character) || character === '\n' || character === '\t') kept.push(character)
		else if (isNeeded(character, kept.at(-1), kept.at(-2), characters[at + 1])) kept.push(character)
	})
	return kept.join('')
}

function isNeeded(
	character: string,
	before: string | undefined,
	beforeThat: string | undefined,
	after: string | undefined,
): boolean {
	if (before === undefined) return false
	// A selector passes only where it changes what is seen.
	if (character === VS15) return SHOWN_AS_EMOJI.test(before)
	if (character === VS16) {
		if (/[0-9#*]/.test(before)) return after === '\u20E3'
		return CAN_BE_EMOJI.test(before) && !SHOWN_AS_EMOJI.test(before)
	}
	if (after === undefined) return false
	if (character === ZWJ && EMOJI.test(after)) {
		const base = /[\uFE0F\p{Emoji_Modifier}]/u.test(before) ? beforeThat : before
		return EMOJI_END.test(before) && base !== undefined && EMOJI.test(base)
	}
	if (character !== ZWJ && character !== ZWNJ) return false
	return JOINING_SCRIPT.test(before) && JOINING_SCRIPT.test(after)
}

/** More marks than any language stacks on one letter only deface what stands around it. */
const MARKS_KEPT = 4
const TOO_MANY_MARKS = new RegExp(`(\\p{M}{${MARKS_KEPT}})\\p{M}+`, 'gu')

/** Marks with nothing to stand on would stand on our own page. */
function capMarks(text: string): string {
	return text.replace(TOO_MANY_MARKS, '$1').replace(/(^|[\n\t ])\p{M}+/gu, '$1')
}

/** One kind of space, at most one blank line, nothing at the ends of lines. */
function tidy(text: string): string {
	return text
		.replace(/[\t\p{Zs}]+/gu, (spaces) => (spaces === '\u3000' ? spaces : ' '))
		.replace(/[ \u3000]+(?=\n|$)/g, '')
		.replace(/\n{3,}/g, '\n\n')
		.trim()
}
