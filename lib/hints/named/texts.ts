import type { NamedText } from './named-text'

/** A labelled text that names may be learnt from. */
export interface LabelledText extends NamedText {
	readonly isOfPerson: boolean
	/** Where it was read. */
	readonly half: string
}

/** Labelled texts, a line each, with where the names stand that it gives. */
export function textsOf(half: string, lines: string): LabelledText[] {
	return lines
		.trim()
		.split('\n')
		.map((line) => {
			const [label = '', text = '', names = ''] = line.split('\t')
			const places = names.split('|').flatMap((name) => placesOf(text, name))
			return {
				text,
				names: places.sort(([a], [b]) => a - b),
				isOfPerson: label === 'person',
				half,
			}
		})
}

function placesOf(text: string, name: string): [number, number][] {
	const places: [number, number][] = []
	if (name === '') return places
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
		places.push([at, at + name.length])
	return places
}
