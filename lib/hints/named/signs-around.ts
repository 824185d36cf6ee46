import {
	AFTER_PERSON,
	AROUND,
	BEFORE_A_WORD,
	BEFORE_PERSON,
	DOES,
	FROM_WORK,
	NAMED_THING,
	OF_FAME,
	PLACE_AFTER,
	PLACE_BEFORE,
	SAID_TO,
} from '../around-names'
import { STANDING_ALONE } from '../signs-of-people'
import type { Token } from './tokens'

const BEFORE = Object.entries({
	BEFORE_PERSON,
	BEFORE_A_WORD,
	SAID_TO,
	NAMED_THING,
	OF_FAME,
	PLACE_BEFORE,
})
const AFTER = Object.entries({ AFTER_PERSON, DOES, FROM_WORK, PLACE_AFTER })

const MOST_KNOWN = 1_024
const known = new Map<string, readonly string[]>()

/** What stands before a word stays as it is while one writes on, and to look through it is what takes longest. */
function signsBefore(before: string): readonly string[] {
	const found =
		known.get(before) ?? BEFORE.flatMap(([name, sign]) => (sign.test(before) ? name : []))
	if (known.size >= MOST_KNOWN) known.clear()
	known.set(before, found)
	return found
}

/** Which of the patterns around names hold where a word of a text stands, as features. */
export function signsAround(text: string): (token: Token) => string[] {
	const alone = STANDING_ALONE.map((pattern) => [...text.matchAll(pattern)])
	return ({ from, to, shape, kind }) => {
		const before = text.slice(Math.max(0, from - AROUND), from)
		const after = text.slice(shape.endsWith("'s") ? to - 2 : to, to + AROUND)
		const holds = [
			...signsBefore(before),
			...AFTER.filter(([, sign]) => sign.test(after)).map(([name]) => name),
			...alone.flatMap((found, i) =>
				found.some(({ 0: { length }, index }) => index < to && index + length > from)
					? [`${i}`]
					: [],
			),
		]
		const form = `${shape[0]} ${kind}`
		return [
			`signs ${holds.join(' ')} ${form}`,
			...holds.flatMap((one) => [`sign ${one}`, `sign ${one} ${form}`]),
		]
	}
}
