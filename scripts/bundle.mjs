import { readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from './node.mjs'

const SHARED = {
	bundle: true,
	absWorkingDir: root,
	logLevel: 'warning',
	legalComments: 'none',
	alias: { '@': root },
}

/** Bundles by esbuild, in 0.1 s: what Node runs into `.build/`, what browsers run into `public/`. */
export async function bundle(buildId) {
	// Loaded late: a script that only asks for packages runs before they are there.
	const { build } = await import('esbuild')
	await Promise.all([build(forNode()), build(forBrowsers(buildId))])
}

/** Packages stay outside; only our own modules are joined. */
function forNode() {
	return {
		...SHARED,
		entryPoints: {
			server: 'server/main.ts',
			keeper: 'keeper/main.ts',
			'content-writer': 'db/writer/worker.ts',
			'photo-decoder': 'lib/photo/decoder/main.ts',
			...commandLines(),
		},
		outdir: '.build',
		platform: 'node',
		format: 'esm',
		target: 'node24',
		packages: 'external',
		alias: { ...SHARED.alias, 'server-only': path.join(root, 'scripts/nothing.mjs') },
		jsx: 'automatic',
	}
}

/** Every `scripts/NAME.ts` is a command line: `.build/NAME.js`. */
function commandLines() {
	const files = readdirSync(path.join(root, 'scripts')).filter((file) => /^[^.]+\.ts$/.test(file))
	return Object.fromEntries(files.map((file) => [file.replace(/\.ts$/, ''), `scripts/${file}`]))
}

/** The oldest browsers are those that know `:has` and `import` maps, from early 2023 on. */
function forBrowsers(buildId) {
	return {
		...SHARED,
		entryPoints: { reader: 'reader/main.ts', sw: 'sw/sw.ts' },
		outdir: 'public',
		platform: 'browser',
		format: 'iife',
		target: ['chrome111', 'firefox115', 'safari16.4'],
		minify: true,
		define: {
			'process.env.NODE_ENV': '"production"',
			'process.env.BUILD': JSON.stringify(buildId),
		},
	}
}
