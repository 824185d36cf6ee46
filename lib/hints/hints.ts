import { type Hint, tidied } from './hint'
import { linksIn, numbersIn } from './numbers'
import { peopleInEnglish } from './people-en'
import { peopleInChinese } from './people-zh'
import { selfHarmIn } from './self-harm'
import { readAs } from './unhidden'
import { threatsIn, workIn } from './words'

export type { Hint, HintKind } from './hint'

/**
 * What in a text somebody could be found or hurt by, or be in need of help: looked for on the device while it is written, and sent nowhere. It
 * errs towards a hint, for telling on is always possible but with numbers and addresses.
 */
export function hintsIn(text: string): Hint[] {
	const { plain, at } = readAs(text)
	const addresses = [...numbersIn(plain), ...linksIn(plain)]
	const people = [
		...peopleInEnglish(plain),
		...(/\p{Script=Han}/u.test(plain) ? peopleInChinese(plain) : []),
	].filter(({ from, to }) => !addresses.some((one) => from < one.to && to > one.from))
	const found = [
		...addresses,
		...people,
		...selfHarmIn(plain),
		...threatsIn(plain),
		...workIn(plain),
	]
	const end = (to: number) => at[to] ?? text.length
	return tidied(found.map(({ kind, from, to }) => ({ kind, from: at[from] ?? 0, to: end(to) })))
}
