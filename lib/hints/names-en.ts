import { FIRST_NAMES } from './lists/first-names'
import { NAMES_AND_WORDS, NAMES_BY_CAPITAL } from './lists/names-and-words'
import { unpacked } from './lists/packing'

/** How much a word says that it is somebody's name: by itself, with its capital, or only where a person would stand. */
type Namely = 'sure' | 'capital' | 'word' | null

const put = (list: readonly string[], kind: Exclude<Namely, null>) =>
	list.map((name) => [name, kind] as const)

let names: ReadonlyMap<string, Exclude<Namely, null>> | undefined

/** What kind of name a word in small letters is. The lists are opened with the first one that is asked for. */
export function namely(word: string): Namely {
	names ??= new Map([
		...put(unpacked(FIRST_NAMES), 'sure'),
		...put(NAMES_BY_CAPITAL.split(/\s/), 'capital'),
		...put(NAMES_AND_WORDS.split(/\s/), 'word'),
	])
	return names.get(word) ?? null
}
