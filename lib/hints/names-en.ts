import { FIRST_NAMES, NAMES_AND_WORDS, NAMES_BY_CAPITAL } from './lists/first-names'
import { SURNAMES } from './lists/surnames'

/** How much a word says that it is somebody's name: by itself, with its capital, or only where a person would stand. */
type Namely = 'sure' | 'capital' | 'word' | 'surname' | null

const put = (list: string, kind: Exclude<Namely, null>) =>
	list.split(/\s/).map((name) => [name, kind] as const)

let names: ReadonlyMap<string, Exclude<Namely, null>> | undefined

/** What kind of name a word in small letters is. The lists are opened with the first one that is asked for. */
export function namely(word: string): Namely {
	names ??= new Map([
		...put(SURNAMES, 'surname'),
		...put(FIRST_NAMES, 'sure'),
		...put(NAMES_BY_CAPITAL, 'capital'),
		...put(NAMES_AND_WORDS, 'word'),
	])
	return names.get(word) ?? null
}
