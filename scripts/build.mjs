// Builds everything that runs: server, keeper and command lines by esbuild, the pages by Next. Skips what is unchanged.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './node.mjs'

const STAMP = path.join(root, '.build', 'stamp')
const SOURCES = [
	'app',
	'components',
	'db',
	'i18n',
	'keeper',
	'lib',
	'messages',
	'public',
	'reader',
	'scripts',
	'server',
	'sw',
	'next.config.ts',
	'package-lock.json',
	'postcss.config.mjs',
	'tsconfig.json',
]
/** Made by the build itself. */
const MADE = new Set(['public/reader.js', 'public/sw.js'])

export async function build() {
	const hash = hashOf(SOURCES)
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return false
	console.log('Building (about half a minute) …')
	await bundle()
	console.log('  servers and scripts are bundled, now the pages …')
	const next = spawnSync(
		process.execPath,
		[path.join(root, 'node_modules/next/dist/bin/next'), 'build'],
		{
			cwd: root,
			env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
			encoding: 'utf8',
		},
	)
	if (next.status !== 0)
		throw new Error(`The pages could not be built:\n${next.stdout}${next.stderr}`)
	mkdirSync(path.dirname(STAMP), { recursive: true })
	writeFileSync(STAMP, hash)
	return true
}

async function bundle() {
	const { build } = await import('esbuild')
	const shared = { bundle: true, absWorkingDir: root, logLevel: 'warning', legalComments: 'none' }
	const scripts = readdirSync(path.join(root, 'scripts')).filter((file) => /^[^.]+\.ts$/.test(file))
	const names = scripts.map((file) => file.replace(/\.ts$/, ''))
	await build({
		...shared,
		entryPoints: {
			server: 'server/main.ts',
			keeper: 'keeper/main.ts',
			'content-writer': 'db/writer/worker.ts',
			...Object.fromEntries(names.map((name) => [name, `scripts/${name}.ts`])),
		},
		outdir: '.build',
		platform: 'node',
		format: 'esm',
		target: 'node24',
		packages: 'external',
		alias: { '@': root, 'server-only': path.join(root, 'scripts/nothing.mjs') },
		jsx: 'automatic',
	})
	await build({
		...shared,
		entryPoints: { reader: 'reader/main.ts', sw: 'sw/sw.ts' },
		outdir: 'public',
		platform: 'browser',
		format: 'iife',
		target: ['chrome111', 'firefox115', 'safari16.4'],
		minify: true,
		alias: { '@': root },
		define: {
			'process.env.NODE_ENV': '"production"',
			'process.env.BUILD': JSON.stringify(hashOf(SOURCES).slice(0, 12)),
		},
	})
}

/** A hash of every source's name and bytes: about 20 ms, so that a second start is quick. */
function hashOf(places) {
	const hash = createHash('sha256').update(process.version)
	for (const place of places) hashInto(hash, place)
	return hash.digest('hex')
}

function hashInto(hash, place) {
	const full = path.join(root, place)
	if (!existsSync(full) || MADE.has(place) || /\.test\.tsx?$/.test(place)) return
	if (statSync(full).isDirectory()) {
		for (const name of readdirSync(full).sort()) hashInto(hash, `${place}/${name}`)
	} else hash.update(place).update('\0').update(readFileSync(full))
}
