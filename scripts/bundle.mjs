import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './node.mjs'

const SHARED = {
	bundle: true,
	absWorkingDir: root,
	logLevel: 'warning',
	legalComments: 'none',
	alias: { '@': root },
}

/** The folder of the reader's parts; their names hold their hash. */
const PARTS = 'r'

/** Bundles by esbuild, in 0.1 s: what Node runs into `.build/`, what browsers run into `public/`. */
export async function bundle(buildId) {
	// Loaded late: a script that only asks for packages runs before they are there.
	const { build } = await import('esbuild')
	await Promise.all([build(forNode()), forBrowsers(build, buildId)])
}

async function forBrowsers(build, buildId) {
	// A list of its own, named after the build: in the worker it would be a fortieth of all that it may weigh.
	const parts = await bundleReader(build)
	writeFileSync(path.join(root, 'public', PARTS, `${buildId}.json`), JSON.stringify(parts))
	await build(forWorker(buildId))
}

/**
 * Joined with our own modules: Node reads the 180 kB of its package.json anew for each of its hundred files, which is 1.5 seconds of each start.
 */
const JOINED = 'drizzle-orm'

/** Packages stay outside, but for one. */
function forNode() {
	return {
		...SHARED,
		entryPoints: {
			server: 'server/main.ts',
			keeper: 'keeper/main.ts',
			'content-writer': 'db/writer/worker.ts',
			'photo-decoder': 'lib/photo/decoder/main.ts',
			cohorts: 'keeper/cohorts/main.ts',
			...commandLines(),
		},
		outdir: '.build',
		platform: 'node',
		format: 'esm',
		target: 'node24',
		external: packages().filter((name) => name !== JOINED),
		alias: { ...SHARED.alias, 'server-only': path.join(root, 'scripts/nothing.mjs') },
		jsx: 'automatic',
	}
}

function packages() {
	const listed = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
	return Object.keys({ ...listed.dependencies, ...listed.devDependencies })
}

/** Every `scripts/NAME.ts` is a command line: `.build/NAME.js`. */
function commandLines() {
	const files = readdirSync(path.join(root, 'scripts')).filter((file) => /^[^.]+\.ts$/.test(file))
	return Object.fromEntries(files.map((file) => [file.replace(/\.ts$/, ''), `scripts/${file}`]))
}

/** The oldest browsers are those that know `:has` and `import` maps, from early 2023 on. */
const FOR_BROWSERS = {
	...SHARED,
	outdir: 'public',
	platform: 'browser',
	target: ['chrome111', 'firefox115', 'safari16.4'],
	minify: true,
}

/** What asks for a network anyway, or belongs to a page that is never kept: the worker does not keep these parts. */
const ONLINE =
	/\/(?:adult|catch-up|count|device|hints|install-offer|letters-lost|live|places|prove|push|stirred|update)-/

/** What parts have in common. */
const SHARED_CHUNK = /\/chunk-/

/** The reader's script, in parts that are loaded when a page needs them; answers with the addresses of those. */
async function bundleReader(build) {
	rmSync(path.join(root, 'public', PARTS), { recursive: true, force: true })
	const { metafile } = await build({
		...FOR_BROWSERS,
		entryPoints: { reader: 'reader/main.ts' },
		chunkNames: `${PARTS}/[name]-[hash]`,
		format: 'esm',
		splitting: true,
		// Han as it is: as escapes, the lists that find hints would take 1.6 kB more.
		charset: 'utf8',
		metafile: true,
		define: { 'process.env.NODE_ENV': '"production"' },
	})
	const parts = Object.keys(metafile.outputs).filter((file) => file.startsWith(`public/${PARTS}/`))
	const offline = parts.filter((file) => !SHARED_CHUNK.test(file) && !ONLINE.test(file))
	return [...withImports(metafile, offline)].map((file) => file.slice('public'.length)).sort()
}

/** These files and what they cannot start without: a chunk that only parts for a network share is not kept. */
function withImports({ outputs }, files) {
	const all = new Set(files)
	for (const file of all) {
		for (const { path, kind } of outputs[file].imports) {
			if (kind === 'import-statement') all.add(path)
		}
	}
	return all
}

/** The service worker; a new build makes a new one, and keeps its offline pages and parts anew. */
function forWorker(buildId) {
	return {
		...FOR_BROWSERS,
		entryPoints: { sw: 'sw/sw.ts' },
		// workbox-expiration brings an older one along, which would be a second copy of the same.
		alias: { ...SHARED.alias, idb: path.join(root, 'node_modules/idb') },
		format: 'iife',
		tsconfig: path.join(root, 'sw/tsconfig.json'),
		define: {
			'process.env.NODE_ENV': '"production"',
			'process.env.BUILD': JSON.stringify(buildId),
		},
	}
}
