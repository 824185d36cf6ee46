import { spawn } from 'node:child_process'
import path from 'node:path'
import { END_WITH_PARENT } from './node.mjs'

/** How long the children have for their last work; the web needs 18 s at most. */
const STOP_MS = 20_000
const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 10_000
/** EX_CONFIG of sysexits.h: only an operator can help, and the process has said how. */
const FOR_THE_OPERATOR = 78

/** Web and keeper as children: each is started again when it dies, and both end with this process. */
export class Household {
	#children = new Map()
	#stopping = false

	/** Runs `.build/NAME.js`, and again after a growing pause when it dies. */
	keep(name, pause = FIRST_PAUSE_MS) {
		const begun = Date.now()
		const child = spawnWithoutCore(path.join('.build', `${name}.js`))
		this.#children.set(name, child)
		child.on('exit', (code) => {
			this.#children.delete(name)
			if (code === FOR_THE_OPERATOR) this.stop(1)
			if (this.#stopping) return
			const livedLong = Date.now() - begun > LONGEST_PAUSE_MS
			const next = livedLong ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS)
			setTimeout(() => this.#stopping || this.keep(name, next), pause)
		})
	}

	/** Ends the web first, so that the keeper can still take what it hands over; then this process. */
	async stop(code) {
		if (this.#stopping) return
		this.#stopping = true
		setTimeout(() => this.#kill(), STOP_MS).unref()
		await this.#end('server')
		await this.#end('keeper')
		process.exit(code)
	}

	async #end(name) {
		const child = this.#children.get(name)
		if (!child) return
		const gone = new Promise((resolve) => child.once('exit', resolve))
		child.kill('SIGTERM')
		await gone
	}

	#kill() {
		for (const child of this.#children.values()) child.kill('SIGKILL')
	}
}

/**
 * The shell only forbids core dumps, which would hold keys, and is replaced by the process. A group of its own keeps a
 * Ctrl-C at the terminal for this process, which then ends both in order.
 */
function spawnWithoutCore(script) {
	const command = [process.execPath, ...END_WITH_PARENT, script]
	return spawn('/bin/sh', ['-c', 'ulimit -c 0; exec "$0" "$@"', ...command], {
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		detached: true,
		env: { ...process.env, NODE_ENV: 'production' },
	})
}
