import { LOCALES, type Locale, parseLocale } from '@/i18n/locales'

/**
 * What the front does with an address:
 * - `read`: the same page for everybody: printed, and kept when `kept`;
 * - `member`: for one member: passed to Next, never kept;
 * - `other`: everything that is no page.
 */
export type Route =
	| {
			readonly kind: 'read'
			readonly locale: Locale
			/** Path and those parameters that the page looks at, in one order. */
			readonly key: string
			readonly kept: boolean
			readonly thread: string | null
			readonly name: string
	  }
	| { readonly kind: 'member'; readonly locale: Locale; readonly name: string }
	| { readonly kind: 'other'; readonly name: string }

const MEMBER_PAGES = new Set(['tell', 'told', 'me', 'codename', 'sign-in', 'passkeys'])

/** The parameters that each reading page looks at; others change nothing and are left out. */
const PARAMETERS: Record<string, readonly string[]> = {
	feed: ['sort', 'in', 'after', 'note'],
	secret: ['after', 'note'],
	topics: [],
	topic: ['after', 'note'],
	search: ['q', 'after', 'note'],
	offline: [],
	problem: [],
}

export function routeOf(url: string): Route {
	const { pathname, searchParams } = new URL(url, 'http://local')
	const [, first, page = 'feed'] = pathname.split('/')
	const locale = parseLocale(first)
	if (!locale) return { kind: 'other', name: 'other' }
	if (MEMBER_PAGES.has(page)) return { kind: 'member', locale, name: page }
	const known = PARAMETERS[page]
	if (!known)
		return { kind: 'read', locale, key: pathname, kept: false, thread: null, name: 'none' }
	const query = new URLSearchParams()
	for (const name of known) {
		const value = searchParams.get(name)
		if (value) query.set(name, value)
	}
	const key = query.size > 0 ? `${pathname}?${query}` : pathname
	const thread = page === 'secret' ? (pathname.split('/')[3] ?? null) : null
	// What people search for stays out of memory.
	return { kind: 'read', locale, key, kept: page !== 'search', thread, name: page }
}

/** The language for an answer of the front's own. */
export function localeOf(url: string): Locale {
	return parseLocale(url.split('/')[1]?.split('?')[0]) ?? LOCALES[0]
}
