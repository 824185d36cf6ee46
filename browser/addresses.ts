import { listRoutes, type RouteTemplate } from '@/server/routes/route-list'

/** One address of a route of the build. */
export interface Address extends Pick<RouteTemplate, 'kind' | 'template'> {
	readonly path: string
}

/** What stands for parameters of addresses; any other is filled with a word that leads to nothing. */
const EXAMPLES: Readonly<Record<string, string>> = {
	code: 'hearted',
	nextauth: 'session',
	place: 'berlin',
	status: '500',
	topic: 'work',
}

/** An address for every route of the build, read from its own list, so that no new route is forgotten. */
export function everyAddress(locale: 'en' | 'zh', secret: string): Address[] {
	const filled: Readonly<Record<string, string>> = { ...EXAMPLES, locale, id: secret }
	return listRoutes(process.cwd()).map(({ kind, template }) => ({
		kind,
		template,
		path: template.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name) => filled[name] ?? 'nothing'),
	}))
}
