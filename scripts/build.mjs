// Builds everything that runs: servers, command lines and browser scripts by esbuild, the pages by Next. Skips what is
// unchanged, by the hash of its sources.

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundle } from './bundle.mjs'
import { hashOf } from './hash.mjs'
import { root } from './node.mjs'

/** What both kinds of output are made of. */
const SHARED = ['db', 'device', 'i18n', 'lib', 'messages', 'package-lock.json', 'tsconfig.json']
const PAGES = [
	'app',
	'components',
	'instrumentation-client.ts',
	'next.config.ts',
	'postcss.config.mjs',
	'public/masks.svg',
]
/** The pages name the hash of the reader's script, which is made before them. */
const READER = 'public/reader.js'
const BUNDLES = ['bench', 'browser', 'components', 'keeper', 'reader', 'scripts', 'server', 'sw']

/** Brings `.build/`, `.next/` and the browser's scripts up to date; throws with the builder's own words. */
export async function build() {
	const all = hashOf([...SHARED, ...BUNDLES, ...PAGES])
	const bundles = ['.build/server.js', '.build/keeper.js', 'public/reader.js', 'public/sw.js']
	// The service worker is named after all of it: what it keeps for being offline is drawn by the pages' build.
	await unlessMade('bundles', all, bundles, () => bundle(all.slice(0, 12)))
	const pages = hashOf([...SHARED, ...PAGES, READER])
	await unlessMade('pages', pages, ['.next/BUILD_ID'], buildPages)
}

/** The stamp is gone while something is made, so that a broken-off build is never taken for a whole one. */
async function unlessMade(what, hash, outputs, make) {
	const stamp = path.join(root, '.build', `${what}.stamp`)
	const isThere = outputs.every((file) => existsSync(path.join(root, file)))
	if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
	rmSync(stamp, { force: true })
	await make()
	mkdirSync(path.dirname(stamp), { recursive: true })
	writeFileSync(stamp, hash)
}

async function buildPages() {
	console.log('Building the pages (about half a minute) …')
	const bin = path.join(root, 'node_modules/next/dist/bin/next')
	const next = spawn(process.execPath, [bin, 'build'], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
	})
	const letGo = endTogether(next)
	let said = ''
	for (const stream of [next.stdout, next.stderr]) {
		stream.on('data', (chunk) => {
			said += chunk
		})
	}
	const code = await new Promise((resolve) => next.on('close', resolve))
	letGo()
	if (code !== 0) throw new Error(`The pages could not be built:\n${said}`)
}

/** Ends `child` when a signal ends this process; answers with what undoes that. */
function endTogether(child) {
	const end = () => {
		child.kill()
		process.exit(1)
	}
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
	for (const signal of signals) process.on(signal, end)
	return () => {
		for (const signal of signals) process.off(signal, end)
	}
}
