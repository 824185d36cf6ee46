import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { type BuildOptions, build, type Plugin, transformSync } from 'esbuild'
import { expect, test } from 'vitest'
import { sourcesIn } from './sources'

/** What must not be in it: files of the server's, and packages that only it has. */
const SERVERS =
	/^(db|keeper|server|lib\/keys)\/|^(node:|server-only$|next\/(headers|cache)$|better-sqlite3$|pg$|sodium-native$)/

/** All that React goes on with in browsers, and what runs there before it. */
const clients = sourcesIn(['app', 'components', 'device', 'lib'], /\.tsx?$/)
	.filter(({ text }) => text.startsWith("'use client'"))
	.map(({ file }) => file)
const entryPoints = [...clients, 'instrumentation-client.ts', 'reader/main.ts', 'sw/sw.ts']

/** Next puts a name in the place of an action, and its inside stays on the server. */
const actionsStay: Plugin = {
	name: 'actions stay',
	setup({ onLoad }) {
		onLoad({ filter: /-actions\.ts$/ }, (file) =>
			readFileSync(file.path, 'utf8').startsWith("'use server'") ? { contents: '' } : null,
		)
	},
}

const asBrowser = {
	...{ bundle: true, format: 'cjs', platform: 'browser' },
	...{ packages: 'external', logLevel: 'silent', jsx: 'automatic', outdir: 'nowhere' },
	...{ loader: { '.css': 'empty' }, plugins: [actionsStay] },
} satisfies BuildOptions

/** What a bundle holds: files of ours, and packages that it asks for. */
async function contentsOf(options: BuildOptions): Promise<string[]> {
	const { metafile } = await build({ ...asBrowser, ...options, write: false, metafile: true })
	const asked = Object.values(metafile.inputs).flatMap(({ imports }) =>
		imports.filter(({ external }) => external).map((one) => one.path),
	)
	return [...new Set([...Object.keys(metafile.inputs), ...asked])]
}

/** A client component that shows what it imports. */
function client(from: string): Promise<string[]> {
	const contents = `'use client'\nimport * as all from '${from}'\nconsole.log(all)`
	return contentsOf({ stdin: { contents, resolveDir: process.cwd(), loader: 'tsx' } })
}

const serversIn = (contents: readonly string[]) => contents.filter((one) => SERVERS.test(one))

test('what browsers are sent holds nothing of the server', async () => {
	const shipped = await contentsOf({ entryPoints })
	expect(clients.length).toBeGreaterThan(50)
	expect(shipped.length).toBeGreaterThan(200)
	expect(serversIn(shipped)).toEqual([])
}, 60_000)

test.each(['@/lib/feed/feed-queries', '@/lib/telling/tell-command', '@/lib/member/member-cookie'])(
	'a client component that imports %s is caught',
	async (from) => expect(serversIn(await client(from))).not.toEqual([]),
)

test('one that imports what browsers may have is not', async () => {
	expect(serversIn(await client('@/lib/text/limits'))).toEqual([])
})

test('every module that is for the server only refuses to be loaded anywhere else, before it does anything', () => {
	const marked = sourcesIn(['lib'], /\.tsx?$/).filter(({ text }) =>
		/^import 'server-only'$/m.test(text),
	)
	expect(marked.length).toBeGreaterThan(100)
	const loaded = marked.filter(({ text }) => refusalOf(text) !== REFUSAL)
	expect(loaded.map(({ file }) => file)).toEqual([])
	expect(refusalOf("import { MOST_TYPED } from './limits'\nexport const most = MOST_TYPED")).toBe(
		'loaded',
	)
})

const SERVER_ONLY = 'node_modules/server-only'
const own = createRequire(import.meta.url)
/** What the package is to all who do not ask for it as React's server does; these tests do. */
const elsewhere = path.resolve(
	SERVER_ONLY,
	JSON.parse(readFileSync(path.join(SERVER_ONLY, 'package.json'), 'utf8')).exports['.'].default,
)
const REFUSAL = 'This module cannot be imported from a Client Component module.'

/** How a module ends that is loaded as in a browser: what it asks for comes before what it does, and of that `server-only` alone is given. */
function refusalOf(text: string): string {
	const given = (name: string) => (name === 'server-only' ? own(elsewhere) : {})
	const { code } = transformSync(text, { loader: 'tsx', format: 'cjs' })
	try {
		runInNewContext(code, { require: given, module: {}, exports: {} })
		return 'loaded'
	} catch (error) {
		const { message = '' } = error as Error
		return message.startsWith(REFUSAL) ? REFUSAL : message
	}
}
