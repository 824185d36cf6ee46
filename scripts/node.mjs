// Runs on Node 20 and later without node_modules: finds or installs what the project brings, and hands over to its Node.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

const OLDEST_NODE = 20
const OLDEST_NODE_WITHOUT_OURS = 22
const ownMajor = Number(process.versions.node.split('.')[0])

/** Installs the packages unless those of this very lockfile are there. */
export function ensurePackages() {
	if (ownMajor < OLDEST_NODE)
		fail(`Node ${process.versions.node} is too old: use Node ${OLDEST_NODE} or later.`)
	if (areInstalled()) return
	console.log('Installing packages (about a minute) …')
	const args = ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund']
	const npm = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
	if (npm.status !== 0) fail('The packages could not be installed: see npm’s message above.')
}

/** npm writes its own list last, so a broken-off installation has none. Packages for other systems may be missing. */
function areInstalled() {
	const installed = packagesIn('node_modules/.package-lock.json')
	const wanted = Object.entries(packagesIn('package-lock.json')).filter(([place]) => place !== '')
	return wanted.every(([place, { version, optional }]) =>
		installed[place] ? installed[place].version === version : optional,
	)
}

function packagesIn(file) {
	const full = path.join(root, file)
	return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')).packages : {}
}

/** The Node that everything runs on: the one from the packages where it runs, else this one when it is young enough. */
export function projectNode() {
	const ours = path.join(root, 'node_modules', '.bin', 'node')
	if (spawnSync(ours, ['--version']).status === 0) return ours
	if (ownMajor >= OLDEST_NODE_WITHOUT_OURS) return process.execPath
	return fail(
		`On this system Treehole needs Node ${OLDEST_NODE_WITHOUT_OURS} or later, and this is ${process.versions.node}.`,
	)
}

/** What makes a Node process of ours end when the one that started it is gone, however that ended. */
export const END_WITH_PARENT = ['--import', path.join(root, 'scripts', 'end-with-parent.mjs')]

/** Runs a script of ours on the project's Node, in this terminal; ends with its exit code. */
export function handOver(script, args = []) {
	const flags = ['--disable-warning=ExperimentalWarning', ...END_WITH_PARENT]
	const child = spawn(projectNode(), [...flags, path.join(root, script), ...args], {
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
	})
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
	child.on('exit', (code, signal) =>
		process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
	)
}

export function fail(message) {
	console.error(message)
	process.exit(1)
}
