import { countGraphemes } from './graphemes'
import { MOST_BYTES, MOST_GRAPHEMES } from './limits'

export type TextFault = 'empty' | 'tooLong'

/** Why a normalised text cannot be kept, or null. The composer asks as well as the server, so that both say the same. */
export function textFault(text: string): TextFault | null {
	if (text === '') return 'empty'
	if (new TextEncoder().encode(text).length > MOST_BYTES) return 'tooLong'
	// A grapheme has a code unit at least: short texts need no segmenter.
	return text.length > MOST_GRAPHEMES && countGraphemes(text) > MOST_GRAPHEMES ? 'tooLong' : null
}
