import { expect, test } from 'vitest'
import { type Source, sourcesIn } from './sources'

/** What tells who is on the other side of a connection, in the words of Node, of Next and of proxies. */
const TELLS_WHO =
	/remote(Address|Port)|x-forwarded-for|['"`]forwarded['"`]|x-real-ip|(cf-connecting|true-client|x-client|fly-client)-ip|['"`]user-agent['"`]|['"`]sec-ch-ua|userAgent\b/i

/** The one entry that reads an address, to make a tag of it that ends with the process. */
const ENTRY = 'server/door/network.ts'
/** Tells Next a user agent, the same for everybody, so that it learns of none. */
const PRINTER = 'server/inside/reading.ts'

const FOLDERS = ['app', 'components', 'db', 'i18n', 'keeper', 'lib', 'server']
const sources = sourcesIn(FOLDERS, /\.tsx?$/)

test('nothing but the one entry reads an address or a user agent', () => {
	expect(tellers(sources).sort()).toEqual([ENTRY, PRINTER])
	const printer = sources.find(({ file }) => file === PRINTER)
	expect(printer?.text.match(new RegExp(TELLS_WHO, 'gi'))).toEqual(["'user-agent'"])
	expect(printer?.text).toContain("'user-agent': PRINTER")
})

test('it looked into every folder', () => {
	for (const folder of FOLDERS)
		expect(sources.filter(({ file }) => file.startsWith(`${folder}/`)).length).toBeGreaterThan(3)
	expect(sources.length).toBeGreaterThan(400)
})

test.each([
	'request.socket.remoteAddress',
	"headers()['x-forwarded-for']",
	"(await headers()).get('User-Agent')",
	'request.headers["cf-connecting-ip"]',
	"request.headers['x-real-ip']",
	"request.headers['true-client-ip']",
	'request.headers.get(`forwarded`)',
	"request.headers['sec-ch-ua-platform']",
	"import { userAgent } from 'next/server'",
	'navigator.userAgent',
])('the rule sees %s, also elsewhere in the front', (text) => {
	const files = ['lib/thing.ts', 'server/front.ts', 'app/page.tsx']
	expect(tellers(files.map((file) => ({ file, text })))).toEqual(files)
})

function tellers(files: readonly Source[]): string[] {
	const product = files.filter(({ file }) => !/\.test\.tsx?$/.test(file))
	return product.filter(({ text }) => TELLS_WHO.test(text)).map(({ file }) => file)
}
