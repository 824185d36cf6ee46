import { FIRST_NAMES } from './lists/first-names'
import { asked } from './lists/hashed'
import { NAMES_AND_WORDS, NAMES_BY_CAPITAL } from './lists/names-and-words'

/** How much a word says that it is somebody's name: by itself, with its capital, or only where a person would stand. */
type Namely = 'sure' | 'capital' | 'word' | null

const put = (list: readonly string[], kind: Exclude<Namely, null>) =>
	list.map((name) => [name, kind] as const)

let lists: ReturnType<typeof opened> | undefined

/** The lists are opened with the first word that is asked for. */
function opened() {
	const names: ReadonlyMap<string, Exclude<Namely, null>> = new Map([
		...put(NAMES_BY_CAPITAL.split(/\s/), 'capital'),
		...put(NAMES_AND_WORDS.split(/\s/), 'word'),
	])
	return { names, isFirstName: asked(FIRST_NAMES) }
}

/** What kind of name a word in small letters is. */
export function namely(word: string): Namely {
	lists ??= opened()
	return lists.names.get(word) ?? (lists.isFirstName(word) ? 'sure' : null)
}
