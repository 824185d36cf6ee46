import { EMOJI_RUN, qualifyEmoji } from './emoji'
import { NEEDED_JOINER } from './joiners'

/**
 * The one form in which text is shown, kept and compared. Nothing invisible survives that could carry a
 * mark of who copied a text; what scripts and emoji need to be written is kept. Idempotent.
 * Sources: Unicode UAX #15 (NFC), UTS #51 (emoji), RFC 5892 (joiners), UTR #36 (security), RFC 8264 (PRECIS).
 * Not closed: letters that look alike (Latin a, Cyrillic а), and the choice of words.
 */
export function normaliseText(raw: string): string {
	let text = raw.replace(NEW_LINE, '\n').normalize('NFC')
	// What goes can bring together what it kept apart, so until nothing changes any more; twice is the rule.
	for (let last = ''; last !== text; ) {
		last = text
		text = tidy(capMarks(dropHidden(text))).normalize('NFC')
	}
	return text
}

const NEW_LINE = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/**
 * What nobody sees: control and format characters, fillers, selectors, blank glyphs, private use, unassigned code
 * points and halves of surrogate pairs. An unassigned emoji of the next Unicode shows at least as a box.
 */
const HIDDEN =
	'(?![\\n\\t\\u0600-\\u0605\\u06DD\\u08E2]|\\p{Extended_Pictographic})[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFD\\u{1D159}\\u{13441}\\u{13442}\\u{16FE4}]'
const MAYBE_HIDDEN = new RegExp(`${HIDDEN}|\\u20E3`, 'u')
const ANY_HIDDEN = new RegExp(`(${EMOJI_RUN})|(${NEEDED_JOINER})|${HIDDEN}`, 'gu')

function dropHidden(text: string): string {
	// Most texts hold nothing of the kind, and this look costs a tenth.
	if (!MAYBE_HIDDEN.test(text)) return text
	return text.replace(ANY_HIDDEN, (_, emoji?: string, joiner?: string) =>
		emoji ? qualifyEmoji(emoji) : (joiner ?? ''),
	)
}

/** More marks than any language stacks on one letter only deface what stands around it. */
const MOST_MARKS = 4
const MOST_MARKS_WHERE_THEY_SPELL = 8
const SPELLED_WITH_MARKS =
	'[\\p{Script=Tibetan}\\p{Script=Myanmar}\\p{Script=Khmer}\\p{Script=Hebrew}\\p{Script=Balinese}\\p{Script=Tai_Tham}]'
const JOINERS = '[\\u200C\\u200D]'
/** The look-ahead takes as many as may stay and gives none back, so that only a mark too many makes it match. */
const TOO_MANY_MARKS = new RegExp(
	[
		`(?=((?:(?=${SPELLED_WITH_MARKS})\\p{M}){1,${MOST_MARKS_WHERE_THEY_SPELL}}|\\p{M}(?:${JOINERS}?\\p{M}){0,${MOST_MARKS - 1}}))`,
		`\\1${JOINERS}?\\p{M}(?:\\p{M}|${JOINERS})*`,
	].join(''),
	'gu',
)
/** Marks with nothing to stand on would stand on our own page. */
const MARKS_ON_NOTHING = new RegExp(`(^|[\\n\\t\\p{Zs}\\u2800])(?:\\p{M}${JOINERS}?)+`, 'gu')

function capMarks(text: string): string {
	return text.replace(TOO_MANY_MARKS, '$1').replace(MARKS_ON_NOTHING, '$1')
}

/** One kind of space and the ideographic one, at most one blank line, nothing at the ends of lines. */
function tidy(text: string): string {
	return text
		.replace(/[\t\p{Zs}\u2800]+/gu, (spaces) => (spaces === '\u3000' ? spaces : ' '))
		.replace(/[ \u3000]*\n[ \u3000]*/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim()
}
