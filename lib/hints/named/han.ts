import { GIVEN, SURNAMES, TWO_CHARACTER_SURNAMES } from '../lists/chinese-names'
import { GIVEN_NAMES } from '../lists/given-names'
import type { Candidate } from './candidate'
import { beginningsIn, wordsIn } from './segments'

const SURNAME = new Map(Array.from(SURNAMES, (one, i) => [one, i < 100 ? 'S' : 's']))
const LONG_SURNAMES = new Set(TWO_CHARACTER_SURNAMES.split('|'))
const GIVEN_SET = new Set(GIVEN)
const GIVEN_NAME = new Set(GIVEN_NAMES.match(/\S\S/g) ?? [])
const TITLE =
	/[哥姐叔婶姨伯爷奶妈爸嫂总工]|老师|主任|经理|师傅|医生|教授|学[长姐弟妹]|师[兄姐弟妹]|同学|阿姨|先生|老板|教练|护士|律师|[校院局厂科处班组队店]长|书记/

/** Every two and three Chinese characters that follow one another: whether they name somebody, or how his name begins. */
export function hanCandidatesIn(text: string): Candidate[] {
	if (!/\p{Script=Han}/u.test(text)) return []
	const begins = beginningsIn(text)
	const classes = Array.from({ length: text.length }, (_, at) => classOf(text[at] ?? ''))
	return classes.flatMap((_, from) =>
		[2, 3].flatMap((size) => {
			const kinds = classes.slice(from, from + size)
			if (kinds.length < size || kinds.includes('.')) return []
			const at = { text, from, to: from + size, begins, kinds: kinds.join('') }
			return [{ from, to: at.to, features: [...ownFeatures(at), ...besides(at)] }]
		}),
	)
}

interface Place {
	readonly text: string
	readonly from: number
	readonly to: number
	readonly begins: ReadonlySet<number>
	readonly kinds: string
}

/** A frequent or rare surname, a character of given names, both, one that stands before or behind a name, or in none. */
function classOf(one: string): string {
	if (!/\p{Script=Han}/u.test(one)) return '.'
	if (/[小老阿大]/.test(one)) return one
	if (/[哥姐叔婶姨伯爷奶妈爸嫂总工]/.test(one)) return 't'
	if (/[的了着过是在有我你他她它们这那不没就都也很吗呢吧啊把被给对从得个]/.test(one)) return '0'
	return `${SURNAME.get(one) ?? ''}${GIVEN_SET.has(one) ? 'g' : ''}` || 'n'
}

/** Where words begin within, and whether one does at either end. */
function cutsOf({ from, to, begins }: Place): string {
	return Array.from({ length: to - from + 1 }, (_, i) => (begins.has(from + i) ? 1 : 0)).join('')
}

function ownFeatures(at: Place): string[] {
	const { text, from, to, kinds } = at
	const span = text.slice(from, to)
	const [x = '', y = '', z = ''] = span
	const size = to - from
	const rest = span.slice(1)
	const listed = `${GIVEN_NAME.has(span)} ${GIVEN_NAME.has(rest)} ${x === y || y === z} ${LONG_SURNAMES.has(x + y)}`
	const alone = wordsIn(span)
	const joined = `${wordsIn((text[from - 1] ?? '') + x)}${wordsIn((text[to - 1] ?? '') + (text[to] ?? ''))}`
	return [
		`kinds ${kinds}`,
		`kinds ${kinds} ${cutsOf(at)}`,
		`cuts ${cutsOf(at)}`,
		`alone ${alone} ${wordsIn(rest)} ${size}`,
		`alone ${alone} ${joined} ${kinds}`,
		`joined ${joined} ${size}`,
		`joined ${joined} ${alone} ${cutsOf(at)}`,
		`first ${x} ${size}`,
		`second ${y} ${size}`,
		`third ${z} ${size}`,
		`all ${span}`,
		`begins ${x}${y}`,
		`ends ${y}${z}`,
		`listed ${listed} ${size}`,
		`title ${TITLE.exec(rest)?.[0] ?? ''} ${size}`,
	]
}

function besides(at: Place): string[] {
	const { text, from, to, kinds } = at
	const size = to - from
	const cuts = cutsOf(at)
	const near = (place: number) => alike(text[place])
	const before = near(from - 1)
	const after = near(to)
	const title = TITLE.exec(text.slice(to, to + 2))
	return [
		`before ${before} ${size}`,
		`before ${before} ${kinds}`,
		`before ${before} ${cuts}`,
		`before two ${near(from - 2)}${before}`,
		`after ${after} ${size}`,
		`after ${after} ${kinds}`,
		`after ${after} ${cuts}`,
		`after two ${after}${near(to + 1)}`,
		`between ${before} ${after}`,
		`next ${title?.index === 0 ? title[0] : ''} ${kinds}`,
	]
}

/** Figures, Latin letters and whatever ends a phrase are each of one kind. */
function alike(character: string | undefined): string {
	if (!character) return '|'
	if (/\d/.test(character)) return '0'
	if (/[A-Za-z]/.test(character)) return 'a'
	return /[，。！？、：；…,.!?:;~～\s（）()“”"「」]/.test(character) ? ',' : character
}
