import { SURNAMES } from '../lists/chinese-names'
import { placeOf } from '../need/features'
import type { TrainingRow } from '../need/train'
import { candidatesIn } from './candidates'
import { PLACES } from './named'

/** A text, and where names of people stand in it. */
export interface NamedText {
	readonly text: string
	readonly names: readonly (readonly [number, number])[]
	/** What may or may not be a name is learnt from neither way. */
	readonly unsure: readonly (readonly [number, number])[]
}

/** Each text with names in it comes once as it is and this often with other names, for what stands around matters more than who it is. */
const OTHERS = 6

/** What a model is trained on: each candidate of each text, and those of texts whose names were exchanged. */
export function rowsOf(texts: readonly NamedText[], givenNames: readonly string[]): TrainingRow[] {
	const draw = drawing(5)
	return texts.flatMap((one) => [
		...rows(one),
		...(one.names.length === 0 ? [] : Array.from({ length: OTHERS }))
			.map(() => exchanged(one, givenNames, draw))
			.flatMap(rows),
	])
}

function rows({ text, names, unsure }: NamedText): TrainingRow[] {
	return candidatesIn(text)
		.filter(({ from, to }) => !unsure.some(([start, end]) => from < end && to > start))
		.map(({ from, to, features }) => ({
			features: features.map((feature) => placeOf(feature, PLACES)),
			needs: names.some(([start, end]) => from === start && to === end),
		}))
}

function exchanged(
	{ text, names }: NamedText,
	givenNames: readonly string[],
	draw: (count: number) => number,
): NamedText {
	let other = ''
	let at = 0
	const places: [number, number][] = []
	for (const [from, to] of names) {
		other += text.slice(at, from)
		// The frequent surnames stand first.
		const surname = SURNAMES[Math.floor(draw(SURNAMES.length) * (draw(100) / 100))] ?? '王'
		const name = surname + (givenNames[draw(givenNames.length)] ?? '')
		places.push([other.length, other.length + name.length])
		other += name
		at = to
	}
	return { text: other + text.slice(at), names: places, unsure: [] }
}

/** Whole numbers below a count, the same each time (the multiplier of Knuth's MMIX). */
function drawing(seed: number): (count: number) => number {
	let state = BigInt(seed)
	return (count) => {
		state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n)
		return Number(state >> 33n) % count
	}
}
