import { expect, test } from 'vitest'
import { sourcesIn } from './sources'

/** What tells who is on the other side of a connection. */
const TELLS_WHO =
	/remoteAddress|x-forwarded-for|x-real-ip|cf-connecting-ip|['"]user-agent['"]|userAgent\b/i

const sources = sourcesIn(['app', 'components', 'db', 'i18n', 'keeper', 'lib', 'server'], /\.tsx?$/)

test('nothing outside the front reads an address or a user agent', () => {
	expect(tellers(sources.filter(({ file }) => !file.startsWith('server/')))).toEqual([])
})

test.each([
	'request.socket.remoteAddress',
	"headers()['x-forwarded-for']",
	"(await headers()).get('User-Agent')",
	'request.headers["cf-connecting-ip"]',
	'navigator.userAgent',
])('the rule sees %s', (text) => {
	expect(tellers([{ file: 'lib/thing.ts', text }])).toEqual(['lib/thing.ts'])
})

test('the front is where it is done', () => {
	expect(tellers(sources).length).toBeGreaterThan(0)
})

function tellers(files: typeof sources): string[] {
	const product = files.filter(({ file }) => !/\.test\.tsx?$/.test(file))
	return product.filter(({ text }) => TELLS_WHO.test(text)).map(({ file }) => file)
}
