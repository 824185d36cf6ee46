import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newThingId } from '@/lib/crypto/id'
import { PARAMETERS } from './parameters'
import { type RouteTemplate, routesOf } from './route-list'
import { localeIn, type ReadRoute, Routes, withoutSlash } from './routes'

/** The app's routes in the form of Next's list, from the folders themselves. */
function routesOfTheApp(): RouteTemplate[] {
	const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
	const sources = files
		.filter((file) => /(?:^|\/)(?:page\.tsx|route\.tsx?)$/.test(file))
		.map(
			(file) =>
				`/${file
					.split(path.sep)
					.join('/')
					.replace(/\.tsx?$/, '')}`,
		)
	const template = (source: string) =>
		source.replace(/\/\([^)]+\)/g, '').replace(/\/?(?:page|route)$/, '') || '/'
	return routesOf(Object.fromEntries(sources.map((source) => [source, template(source)])))
}

const templates = routesOfTheApp()
const routes = new Routes(templates)
const id = newThingId()

function key(url: string): string | undefined {
	return (routes.of(url) as ReadRoute | null)?.key
}

test('every reading page of the app says which parameters it looks at', () => {
	const reading = templates.filter(({ kind }) => kind === 'read').map(({ template }) => template)
	expect(reading.length).toBeGreaterThan(4)
	expect(Object.keys(PARAMETERS).sort()).toEqual(reading.sort())
})

test.each([
	['/en', 'read', '/[locale]'],
	['/zh/topics', 'read', '/[locale]/topics'],
	[`/en/secret/${id}`, 'read', '/[locale]/secret/[id]'],
	['/zh/topic/%E7%8C%AB', 'read', '/[locale]/topic/[topic]'],
	['/en/tell', 'member', '/[locale]/tell'],
	['/zh/sign-in?x=1', 'member', '/[locale]/sign-in'],
	['/', 'other', '/'],
	['/marks?things=a', 'other', '/marks'],
	['/language/zh', 'other', '/language/[locale]'],
	['/api/auth/session', 'other', '/api/auth/[...nextauth]'],
])('%s is a %s route', (url, kind, template) => {
	expect(routes.of(url)).toMatchObject({ kind, template })
})

test.each([
	'/nowhere',
	'/fr',
	'/en/nowhere',
	'/en/topics/deeper',
	'/en/',
	'/en/secret/short',
	`/en/secret/${id.slice(0, -1)}B`,
	`/fr/secret/${id}`,
	'/en/topic/%ff',
	'/_next/image?url=%2Ficon.svg&w=64&q=75',
	'/_next/data/build/en.json',
	'/_next/static/../../package.json',
	'/_next/static/%2e%2e/%2e%2e/package.json',
	'/_not-found',
	'/_error',
	'/404',
	'/index',
])('%s is no page, and Next is not asked', (url) => {
	expect(routes.of(url)).toBe(null)
})

test('one page has one key, whatever else stands in its address', () => {
	expect(key('/en?utm=x&sort=warm&fbclid=y')).toBe('/en?sort=warm')
	expect(key('/en?in=all&sort=warm')).toBe('/en?sort=warm&in=all')
	expect(key('/en?sort=warm&sort=new')).toBe('/en?sort=warm')
	expect(key('/en?sort=&_rsc=abc')).toBe('/en')
	expect(key(`/en?after=${'x'.repeat(401)}`)).toBe('/en')
	expect(key('/zh/topic/%e7%8c%ab?sort=warm')).toBe('/zh/topic/%E7%8C%AB')
})

test('a page for one reader is not kept', () => {
	const kept = (url: string) => (routes.of(url) as ReadRoute).kept
	expect(kept('/en')).toBe(true)
	expect(kept('/en/search')).toBe(true)
	expect(kept('/en/search?q=cat')).toBe(false)
	expect(kept('/en?note=hearted')).toBe(false)
})

test('a thread’s page knows its thread, a search what is looked for', () => {
	expect(routes.of(`/en/secret/${id}?after=x`)).toMatchObject({ thread: id, search: '' })
	expect(routes.of('/en/search?q=%E7%A7%98%E5%AF%86')).toMatchObject({
		thread: null,
		search: '秘密',
	})
})

test('a slash too many is taken away, and never leads elsewhere', () => {
	expect(withoutSlash('/en/?sort=warm')).toBe('/en?sort=warm')
	expect(withoutSlash('/en/topics//')).toBe('/en/topics')
	expect(withoutSlash('/en')).toBe(null)
	expect(withoutSlash('/')).toBe(null)
	expect(withoutSlash('/en?back=/')).toBe(null)
})

test('the language in an address', () => {
	expect(['/en', '/zh/x', '/zh?x', '/fr', '/', '/english'].map(localeIn)).toEqual([
		'en',
		'zh',
		'zh',
		null,
		null,
		null,
	])
})
