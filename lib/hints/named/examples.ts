import { knownOnes } from '../known-ones'
import type { TrainingRow } from '../need/train'
import { sentencesOf } from '../sentences'
import { type Draw, exchanged } from './exchanged'
import { overlaps, placesOf, SCRIPTS, type Script } from './named'
import type { NamedText } from './named-text'

/** Each text with names in it comes once as it is and this often with other names, for what stands around matters more than who it is. */
const OTHERS = 4

/** What a model is trained on: each candidate of a text, and those of the same with its names exchanged. */
export function rowsOf(text: NamedText, script: Script, draw: Draw): TrainingRow[] {
	const others = text.names.length === 0 ? [] : Array.from({ length: OTHERS })
	return [text, ...others.map(() => exchanged(text, draw))].flatMap((one) => rows(one, script))
}

function rows({ text, names }: NamedText, script: Script): TrainingRow[] {
	const known = knownOnes(text)
	return sentencesOf(text).flatMap(({ sentence, index }) =>
		SCRIPTS[script].candidatesIn(sentence).flatMap((one) => {
			const from = one.from + index
			const to = one.to + index
			if (overlaps(known, from, to)) return []
			const needs = isNamed(text, names, from, to, script)
			return needs === null ? [] : [{ features: placesOf(one), needs }]
		}),
	)
}

const TITLE =
	/^(?:mrs?|ms|miss|dr|prof|professor|coach|aunt(?:ie|y)?|uncle|sister|father|pastor|nurse|big|old|little|lil|judge|officer|sir|mama|sgt|rev|the|of|der|van|e)$/i

/** Whether a candidate is a name; null where it is part of one that says nothing by itself. */
export function isNamed(
	text: string,
	names: NamedText['names'],
	from: number,
	to: number,
	script: Script,
): boolean | null {
	const name = names.find(([start, end]) => from < end && to > start)
	if (!name) return false
	if (script === 'latin') return TITLE.test(text.slice(from, to)) ? null : true
	const [start, end] = name
	return from === start && to === Math.min(end, start + 3) ? true : null
}
