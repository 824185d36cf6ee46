import { type Hint, tidied } from './hint'
import { needIn } from './need/need'
import { linksIn, numbersIn } from './numbers'
import { peopleInEnglish } from './people-en'
import { peopleInChinese } from './people-zh'
import { sentencesOf } from './sentences'
import { readAs } from './unhidden'
import { threatsIn, workIn } from './words'

export type { Hint, HintKind } from './hint'

/** Longer texts are not told; what stands beyond is not looked at. */
const MOST = 4_096
/** A keystroke changes one sentence: the others are remembered. */
const REMEMBERED = 256
const remembered = new Map<string, readonly Hint[]>()

/**
 * What in a text somebody could be found or hurt by, or be in need of help: looked for on the device while it is written, and sent nowhere. It
 * errs towards a hint, for telling on is always possible but with numbers and addresses.
 */
export function hintsIn(text: string): Hint[] {
	const { plain, at } = readAs(text.slice(0, MOST))
	const addresses = [...numbersIn(plain), ...linksIn(plain)]
	const rest = sentencesOf(plain).flatMap(({ sentence, index }) =>
		inSentence(sentence).map((hint) => ({ ...hint, from: hint.from + index, to: hint.to + index })),
	)
	const isIn = ({ from, to }: Hint) => addresses.some((one) => from < one.to && to > one.from)
	const named = rest.filter((hint) => hint.kind !== 'person' || !isIn(hint))
	const found = [...addresses, ...named, ...needIn(plain)]
	const end = (to: number) => at[to] ?? text.length
	return tidied(found.map(({ kind, from, to }) => ({ kind, from: at[from] ?? 0, to: end(to) })))
}

function inSentence(sentence: string): readonly Hint[] {
	const known = remembered.get(sentence)
	if (known) return known
	const found = [
		...peopleInEnglish(sentence),
		...(/\p{Script=Han}/u.test(sentence) ? peopleInChinese(sentence) : []),
		...threatsIn(sentence),
		...workIn(sentence),
	]
	if (remembered.size >= REMEMBERED) remembered.clear()
	remembered.set(sentence, found)
	return found
}
