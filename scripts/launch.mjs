// Builds, prepares, then keeps web and keeper running until told to stop.
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { build } from './build.mjs'
import { fail, root } from './node.mjs'

/** How long the children have for their last work; the web needs 20 s at most. */
const STOP_MS = 25_000
const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 10_000

process.chdir(root)
await build().catch((error) => fail(error.message))
const prepared = spawnSync(process.execPath, ['.build/prepare.js'], { stdio: 'inherit' })
if (prepared.status !== 0) process.exit(1)

let stopping = false
const children = new Map()
keep('keeper')
keep('server')

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
process.on('exit', () => {
	for (const child of children.values()) child.kill('SIGKILL')
})

/** Runs one of the two processes, and again after a growing pause when it dies. */
function keep(name, pause = FIRST_PAUSE_MS) {
	const begun = Date.now()
	// The shell only forbids core dumps, which would hold keys, and is replaced by the process.
	const child = spawn(
		'/bin/sh',
		['-c', 'ulimit -c 0; exec "$0" "$@"', process.execPath, path.join('.build', `${name}.js`)],
		{
			stdio: 'inherit',
			env: { ...process.env, NODE_ENV: 'production', TREEHOLE_LAUNCHER: String(process.pid) },
		},
	)
	children.set(name, child)
	child.on('exit', (code) => {
		children.delete(name)
		if (stopping) return children.size === 0 && process.exit(0)
		// Exit code 78 (EX_CONFIG) says that only an operator can help; it has been explained.
		if (code === 78) return stop(1)
		const next =
			Date.now() - begun > LONGEST_PAUSE_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS)
		setTimeout(() => stopping || keep(name, next), pause)
	})
}

/** The web first, so that the keeper can still take what it hands over. */
function stop(code = 0) {
	if (stopping) return
	stopping = true
	const server = children.get('server')
	const keeper = children.get('keeper')
	const endKeeper = () =>
		keeper?.exitCode === null ? keeper.kill('SIGTERM') : children.size || process.exit(0)
	if (server) {
		server.on('exit', endKeeper)
		server.kill('SIGTERM')
	} else endKeeper()
	setTimeout(() => process.exit(1), STOP_MS).unref()
	if (code === 1) process.exitCode = 1
}
