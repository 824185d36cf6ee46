/** The parameters that each reading page looks at; others change nothing and are left out. A test knows them all. */
export const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
	'/[locale]': ['sort', 'in', 'after', 'note'],
	'/[locale]/secret/[id]': ['after', 'note'],
	'/[locale]/circle/[circle]': ['after', 'note'],
	'/[locale]/circle/[circle]/secret/[id]': ['after', 'note'],
	'/[locale]/places': ['note'],
	'/[locale]/place/[place]': ['after', 'note'],
	'/[locale]/topics': [],
	'/[locale]/topic/[topic]': ['after', 'note'],
	'/[locale]/search': ['q', 'after', 'note'],
	'/[locale]/device': [],
	'/[locale]/help': [],
	'/[locale]/promises': [],
	'/[locale]/rules': [],
	'/[locale]/transparency': [],
	'/[locale]/offline': [],
	'/[locale]/locked': [],
	'/[locale]/problem/[status]': [],
}

/** A page with one of these is made for one reader: what they look for, what came of their form. It is never kept. */
export const OWN_PARAMETERS: readonly string[] = ['q', 'note']

/** Longer ones are no cursor, no note and no search of ours. */
export const LONGEST_PARAMETER = 400
