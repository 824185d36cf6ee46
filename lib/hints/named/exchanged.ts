import { randomFrom } from '@/lib/random-from'
import { SURNAMES } from '../lists/chinese-names'
import { GIVEN_NAMES } from '../lists/given-names'
import { namely } from '../names-en'
import type { NamedText } from './named-text'

/** What is drawn from: whole numbers below a count, first names, and given names of two characters. */
export interface Draw {
	readonly below: (count: number) => number
	readonly firstNames: readonly string[]
	readonly givenNames: readonly string[]
}

/** The same draws each time for a seed, with more given names than those that are sent. */
export function drawing(seed: number, firstNames: readonly string[], more: string): Draw {
	const random = randomFrom(seed)
	const givenNames = `${GIVEN_NAMES} ${more}`
		.split(/\s+/)
		.flatMap((line) => (line.length > 2 ? (line.match(/../g) ?? []) : [line]))
		.filter((name) => name.length === 2)
	return { below: (count) => Math.floor(random() * count), firstNames, givenNames }
}

/** How many of ten names that are put in are those of a list; the others are made of two halves, for no list is whole. */
const LISTED = 7

/** A text with other names where its names stand. */
export function exchanged({ text, names }: NamedText, draw: Draw): NamedText {
	let other = ''
	let at = 0
	const places: [number, number][] = []
	for (const [from, to] of names) {
		other += text.slice(at, from)
		const name = instead(text.slice(from, to), /\p{Script=Han}/u.test(text), draw)
		places.push([other.length, other.length + name.length])
		other += name
		at = to
	}
	return { text: other + text.slice(at), names: places }
}

function instead(name: string, isAmongHan: boolean, draw: Draw): string {
	if (/^\p{Script=Han}+$/u.test(name)) return insteadOfHan(name, draw)
	if (/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(name))
		return name.replace(/\p{L}+/gu, () => withCapital(firstName(draw)))
	return /^\p{Ll}{3,}$/u.test(name) && !isAmongHan ? firstName(draw) : name
}

function withCapital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1)
}

function firstName(draw: Draw): string {
	const drawn = () => draw.firstNames[draw.below(draw.firstNames.length)] ?? ''
	const [one, other] = [drawn(), drawn()]
	if (draw.below(10) < LISTED) return one
	const made = one.slice(0, Math.ceil(one.length / 2)) + other.slice(-Math.ceil(other.length / 2))
	return namely(made) ? one : made
}

const TITLED = /[哥姐叔婶姨伯爷奶妈爸嫂总工师任理生授长弟妹学兄傅板练士记]$/

/** Nicknames stay, those with a surname in them get another, and so do whole names and given names. */
function insteadOfHan(name: string, draw: Draw): string {
	// The frequent surnames stand first.
	const surname =
		SURNAMES[Math.floor(draw.below(SURNAMES.length) * (draw.below(100) / 100))] ?? '王'
	const begins = SURNAMES.includes(name.charAt(0))
	if (/^[小老大阿]/.test(name)) {
		const isSurname = name.length === 2 && name[0] !== '阿' && SURNAMES.includes(name.charAt(1))
		return isSurname ? name.charAt(0) + surname : name
	}
	if (TITLED.test(name)) return begins ? surname + name.slice(1) : name
	if (begins) return surname + givenName(draw).slice(name.length === 2 ? 1 : 0)
	return name.length === 2 ? givenName(draw) : name
}

function givenName(draw: Draw): string {
	const drawn = () => draw.givenNames[draw.below(draw.givenNames.length)] ?? '建国'
	return draw.below(2) === 0 ? drawn() : drawn().charAt(0) + drawn().charAt(1)
}
