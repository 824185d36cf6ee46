import { OWN_ROUTES, type Route } from './own-routes'
import { SAME_ROUTES } from './same-routes'
import type { Things } from './things'

/** Every route of the build. A new one has to be put into one of the two lists, alike for all or not: tests know them all. */
export const ROUTES: Readonly<Record<string, Route>> = {
	...Object.fromEntries(
		Object.entries(SAME_ROUTES).map(([template, pages]) => [
			template,
			{ paths: (things: Things) => Object.keys(pages(things)), owner: false },
		]),
	),
	...OWN_ROUTES,
}

/** Addresses of a route: at least one, or nobody looked at it. */
export function pathsOf({ paths }: Route, things: Things): readonly string[] {
	const found = paths(things)
	if (found.length === 0) throw new Error('a route without an address is not looked at')
	return found
}
