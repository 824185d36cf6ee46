import { type Hint, tidied } from './hint'
import { linksIn, numbersIn } from './numbers'
import { peopleInEnglish } from './people-en'
import { peopleInChinese } from './people-zh'
import { unhidden } from './unhidden'
import { selfHarmIn, threatsIn, workIn } from './words'

export type { Hint, HintKind } from './hint'

/**
 * What in a text somebody could be found or hurt by, or be in need of help: looked for on the device while it is written, and sent nowhere. It
 * errs towards a hint, for telling on is always possible but with numbers and addresses.
 */
export function hintsIn(text: string): Hint[] {
	const plain = unhidden(text)
	return tidied([
		...numbersIn(plain),
		...linksIn(plain),
		...peopleInEnglish(plain),
		...(/\p{Script=Han}/u.test(plain) ? peopleInChinese(plain) : []),
		...selfHarmIn(plain),
		...threatsIn(plain),
		...workIn(plain),
	])
}
