/** Arabic letters that join to the next one (Joining_Type D of ArabicShaping.txt), with marks that may stand between. */
const ARABIC = '(?=\\p{L})[\\u0620-\\u06FF\\u0750-\\u077F\\u08A0-\\u08C8]'
const RIGHT_OR_NOT_JOINING =
	'[\\u0621-\\u0625\\u0627\\u0629\\u062F-\\u0632\\u0648\\u0671-\\u0677\\u0688-\\u0699\\u06C0\\u06C3-\\u06CB\\u06CD\\u06CF\\u06D2\\u06D3\\u06D5\\u06EE\\u06EF\\u0759-\\u075B\\u076B\\u076C\\u0771\\u0773\\u0774\\u0778\\u0779\\u08AA-\\u08AE\\u08B1\\u08B2\\u08B9]'
const JOINING_ON = `(?!${RIGHT_OR_NOT_JOINING})${ARABIC}\\p{M}{0,8}`
const JOINED = `\\p{M}{0,8}(?![\\u0621\\u0674\\u08AD])${ARABIC}`

/** Vowel killers (Indic_Syllabic_Category Virama) of the scripts that choose the shape of a cluster by joiners. */
const VIRAMA = '[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0C4D\\u0CCD\\u0D4D\\u0DCA]'
const INDIC =
	'[\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}]'

/**
 * Joiners where they change what is seen, after RFC 5892, appendix A: between two Arabic letters that would otherwise join
 * (ZWNJ), after one that would not join by itself (ZWJ), and beside a virama.
 */
export const NEEDED_JOINER = [
	`(?<=${JOINING_ON})\\u200C(?=${JOINED})`,
	`(?<=${JOINING_ON})\\u200D(?!${JOINED})`,
	`(?<=${VIRAMA})\\u200C(?=(?=\\p{L})${INDIC})`,
	`(?<=${VIRAMA})\\u200D`,
	// Bengali and Kannada r before a y keeps its own shape: র‍্য.
	`(?<=(?=\\p{L})${INDIC})\\u200D(?=${VIRAMA})`,
].join('|')
