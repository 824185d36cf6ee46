import { readFileSync } from 'node:fs'
import path from 'node:path'
import { LOCALES } from '@/i18n/locales'

/** One of Next's routes: `/[locale]/secret/[id]`, and what the front does with it. */
export interface RouteTemplate {
	readonly template: string
	/** `read`: the same for everybody. `member`: for one member. `other`: no page. */
	readonly kind: 'read' | 'member' | 'other'
	readonly pattern: RegExp
}

/** All routes of the build. The folder says what kind a page is: app/[locale]/(reading) or app/[locale]/(member). */
export function listRoutes(root: string): RouteTemplate[] {
	const file = path.join(root, '.next', 'app-path-routes-manifest.json')
	return routesOf(JSON.parse(readFileSync(file, 'utf8')))
}

/** From Next's own list, `{ "/[locale]/(reading)/page": "/[locale]", … }`; those without parameters first. */
export function routesOf(manifest: Readonly<Record<string, string>>): RouteTemplate[] {
	return Object.entries(manifest)
		.filter(([, template]) => !/^\/_|\/\[\.\.\.rest\]$/.test(template))
		.map(([source, template]) => ({
			template,
			kind: kindOf(source),
			pattern: patternOf(template),
		}))
		.sort((a, b) => parametersIn(a.template) - parametersIn(b.template))
}

function kindOf(source: string): RouteTemplate['kind'] {
	if (source.includes('/(reading)/')) return 'read'
	// Whatever page is not declared to be the same for everybody is treated as somebody's own.
	return source.endsWith('/page') ? 'member' : 'other'
}

function patternOf(template: string): RegExp {
	const source = template
		.replace(/[.+*?^$(){}|\\]/g, '\\$&')
		.replace('[locale]', `(?<locale>${LOCALES.join('|')})`)
		.replace(/\[\\\.\\\.\\\.\w+\]/g, '.+')
		.replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')
	return new RegExp(`^${source}$`)
}

function parametersIn(template: string): number {
	return template.split('[').length
}
