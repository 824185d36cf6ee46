import { expect, test } from 'vitest'
import { assetsOf, isLasting } from './asset-names'

test.each([
	'/_next/static/chunks/abc.css',
	'/_next/static/media/font.woff2',
	'/r/kept-4SCO756Q.js',
	'/reader.js?v=b076a1ae5b3d',
])('%s lasts', (address) => {
	expect(isLasting(address)).toBe(true)
})

test.each([
	'/sw.js',
	'/reader.js',
	'/reader.js?v=',
	'/reader.js?v=1&x=2',
	'/en',
	'/en?v=1',
	'/photo/a.avif?v=1',
	'/masks.svg',
	'/en/manifest.webmanifest',
	'/_next/image?url=a',
	'/_next/static/chunks/turbopack-worker-1hrsq.js',
])('%s does not', (address) => {
	expect(isLasting(address)).toBe(false)
})

test('a page is drawn with its styles and our script', () => {
	const html = `<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>
		<link rel="preload" as="style" href="/_next/static/chunks/a.css"/><link rel="manifest" href="/en/manifest.webmanifest"/>
		<a href="/_next/static/chunks/b.css">told</a><p>&lt;script src="/r/c.js"&gt;</p>
		<script type="module" data-keep="" src="/reader.js?v=0a" integrity="sha256-x"></script>`
	expect(assetsOf(html)).toEqual(['/_next/static/chunks/a.css', '/reader.js?v=0a'])
})
