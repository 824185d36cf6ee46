import { type Locale, parseLocale } from '@/i18n/locales'
import { placeByCode, placeCircle } from '@/lib/circle/place'
import { type CircleId, parseThingId, type ThingId } from '@/lib/crypto/id'
import { LONGEST_PARAMETER, OWN_PARAMETERS, PARAMETERS } from './parameters'
import type { RouteTemplate } from './route-list'

/** A page that is the same for everybody who asks for it. */
export interface ReadRoute {
	readonly kind: 'read'
	readonly template: string
	/** Path and those parameters that the page looks at, in one order and one spelling. */
	readonly key: string
	readonly kept: boolean
	/** The secret whose page it is. */
	readonly thread: ThingId | null
	/** The closed circle that its reader must be in, or the place whose page it is; null is everyone's. */
	readonly circle: CircleId | null
	/** Whether only who is in the circle may read it. */
	readonly closed: boolean
	/** What is looked for; '' elsewhere. */
	readonly search: string
}

/** A page of one member, or no page at all: answered by Next for this one request. */
export interface InsideRoute {
	readonly kind: 'member' | 'other'
	readonly template: string
}

export type Route = ReadRoute | InsideRoute

/** What the front does with an address of ours. */
export class Routes {
	constructor(readonly templates: readonly RouteTemplate[]) {}

	/** Null when there is no such page. */
	of(url: string): Route | null {
		const { pathname, searchParams } = new URL(url, 'http://local')
		const path = oneSpelling(pathname)
		if (path === null) return null
		for (const { template, kind, pattern } of this.templates) {
			const found = pattern.exec(path)
			if (!found) continue
			if (kind !== 'read') return { kind, template }
			return readRoute(template, path, found.groups ?? {}, searchParams)
		}
		return null
	}
}

/** The front's own pages: those with which it refuses. */
export function problemRoute(locale: Locale, status: number): ReadRoute {
	const template = '/[locale]/problem/[status]'
	const key = `/${locale}/problem/${status}`
	const about = { thread: null, circle: null, closed: false, search: '' }
	return { kind: 'read', template, key, kept: true, ...about }
}

/** Where an address with a slash too many should have led: `/en/?sort=warm` to `/en?sort=warm`; null for all others. */
export function withoutSlash(url: string): string | null {
	const [, path, query = ''] = /^(\/[^?]*[^?/])\/+(\?.*)?$/.exec(url) ?? []
	return path === undefined ? null : path + query
}

/** The language in an address, or null. */
export function localeIn(url: string): Locale | null {
	return parseLocale(/^\/([a-z]+)(?:[/?]|$)/.exec(url)?.[1])
}

function readRoute(
	template: string,
	path: string,
	{ id, circle: closedCircle, place }: { id?: string; circle?: string; place?: string },
	given: URLSearchParams,
): ReadRoute | null {
	const thread = id === undefined ? null : parseThingId(id)
	if (id !== undefined && thread === null) return null
	const circle = circleIn(closedCircle, place)
	if (circle === undefined) return null
	const query = new URLSearchParams()
	for (const name of PARAMETERS[template] ?? []) {
		const value = given.get(name)
		if (value && value.length <= LONGEST_PARAMETER) query.set(name, value)
	}
	const key = query.size > 0 ? `${path}?${query}` : path
	const kept = !OWN_PARAMETERS.some((name) => query.has(name))
	const closed = closedCircle !== undefined
	return { kind: 'read', template, key, kept, thread, circle, closed, search: query.get('q') ?? '' }
}

/** The circle that an address names; null for everyone's, undefined where it names none that there could be. */
function circleIn(circle: string | undefined, place: string | undefined) {
	if (circle !== undefined) return parseThingId(circle) ?? undefined
	if (place === undefined) return null
	return placeByCode(place) ? placeCircle(place) : undefined
}

/** `%e7%8c%ab` and `%E7%8C%AB` are one page; null for what is no UTF-8. */
function oneSpelling(pathname: string): string | null {
	try {
		return pathname
			.split('/')
			.map((part) => encodeURIComponent(decodeURIComponent(part)))
			.join('/')
	} catch {
		return null
	}
}
