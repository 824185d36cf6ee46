import { GIVEN, SURNAMES, TWO_CHARACTER_SURNAMES, WORDS_BY_SURNAME } from '../lists/chinese-names'

/** Where a name may stand, and what the model looks at there. */
export interface Candidate {
	readonly from: number
	readonly to: number
	readonly features: readonly string[]
}

const SURNAME = new Set(SURNAMES)
const LONG_SURNAMES = new Set(TWO_CHARACTER_SURNAMES.split('|'))
const GIVEN_SET = new Set(GIVEN)
const WORDS = new Map(WORDS_BY_SURNAME.split(/\s+/).map((line) => [line[0] ?? '', line.slice(1)]))
const HAN = /^\p{Script=Han}+$/u

let segmenter: Intl.Segmenter | undefined

/** Every surname with one or two characters behind it, in a Chinese text. */
export function candidatesIn(text: string): Candidate[] {
	segmenter ??= new Intl.Segmenter('zh-Hans', { granularity: 'word' })
	const starts = new Set([...segmenter.segment(text)].map(({ index }) => index))
	return [...text].length === text.length
		? Array.from(text, (_, at) => candidatesAt(text, at, starts)).flat()
		: []
}

function candidatesAt(text: string, at: number, starts: ReadonlySet<number>): Candidate[] {
	const surname = LONG_SURNAMES.has(text.slice(at, at + 2)) ? 2 : 1
	if (surname === 1 && !SURNAME.has(text[at] ?? '')) return []
	return [1, 2].flatMap((length) => {
		const to = at + surname + length
		if (to > text.length || !HAN.test(text.slice(at, to))) return []
		return [{ from: at, to, features: featuresOf(text, at, at + surname, to, starts) }]
	})
}

function featuresOf(
	text: string,
	from: number,
	given: number,
	to: number,
	starts: ReadonlySet<number>,
): string[] {
	const surname = text.slice(from, given)
	const name = text.slice(given, to)
	const size = name.length
	const cuts = Array.from({ length: to - from + 1 }, (_, i) => (starts.has(from + i) ? 1 : 0))
	const isEnd = to === text.length ? 1 : cuts.pop()
	const before = around(text.slice(Math.max(0, from - 2), from))
	const after = around(text.slice(to, to + 2))
	const usual = [...name].filter((character) => GIVEN_SET.has(character)).length
	return [
		`long ${size}`,
		`surname ${surname} ${size}`,
		...[...name].map((character, i) => `given ${character} ${i} ${size}`),
		`name ${name}`,
		`usual ${usual} of ${size}`,
		`cuts ${cuts.join('')} ${isEnd} ${size}`,
		`starts ${starts.has(from) ? 1 : 0} ends ${isEnd}`,
		`word ${WORDS.get(surname)?.includes(name[0] ?? '') ? 1 : 0} ${size}`,
		`before ${before.slice(-1)}`,
		`before two ${before}`,
		`after ${after.slice(0, 1)} ${size}`,
		`after two ${after}`,
	]
}

/** Figures, Latin letters and whatever ends a phrase are each of one kind. */
function around(text: string): string {
	return text
		.replace(/\d/g, '0')
		.replace(/[A-Za-z]/g, 'a')
		.replace(/[，。！？、：；…,.!?:;~～\s（）()“”"「」]/g, ',')
		.replace(/^$/, '|')
}
