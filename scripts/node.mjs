// Runs on Node 20 and later without node_modules: finds or installs what the project brings, and hands over to its Node.

import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

const OLDEST_NODE = 20
const OLDEST_NODE_WITHOUT_OURS = 22

/** Installs the packages unless those of this very lockfile are there. */
export function ensurePackages() {
	const major = Number(process.versions.node.split('.')[0])
	if (major < OLDEST_NODE)
		fail(`Node ${process.versions.node} is too old: use Node ${OLDEST_NODE} or later.`)
	const stamp = path.join(root, 'node_modules', '.treehole-lock')
	const lock = createHash('sha256')
		.update(readFileSync(path.join(root, 'package-lock.json')))
		.digest('hex')
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
	console.log('Installing packages (about a minute) …')
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
	const done = spawnSync(
		npm,
		['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'],
		{ cwd: root, stdio: 'inherit' },
	)
	if (done.status !== 0) fail('The packages could not be installed: see npm’s message above.')
	mkdirSync(path.dirname(stamp), { recursive: true })
	writeFileSync(stamp, lock)
}

/** The Node that everything runs on: the one from the packages, else this one when it is young enough. */
export function projectNode() {
	const ours = path.join(root, 'node_modules', '.bin', 'node')
	if (existsSync(ours)) return ours
	const major = Number(process.versions.node.split('.')[0])
	if (major >= OLDEST_NODE_WITHOUT_OURS) return process.execPath
	return fail(`On this system Treehole needs Node ${OLDEST_NODE_WITHOUT_OURS} or later.`)
}

/** Runs a script of ours on the project's Node, in this terminal; ends with its exit code. */
export function handOver(script, args = []) {
	const child = spawn(
		projectNode(),
		['--disable-warning=ExperimentalWarning', path.join(root, script), ...args],
		{
			cwd: process.cwd(),
			stdio: 'inherit',
		},
	)
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
	child.on('exit', (code, signal) =>
		process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
	)
}

export function fail(message) {
	console.error(message)
	process.exit(1)
}
