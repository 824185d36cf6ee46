import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type Process = 'keeper' | 'server'

/** The production build on a port, data and keys of its own. */
export interface App {
	readonly origin: string
	readonly folder: string
	readonly env: NodeJS.ProcessEnv
	/** The process id of one of the two, while it runs. */
	pid(name: Process): number | undefined
	/** Everything that it has printed so far, all its lives together. */
	said(name: Process): string
	start(name: Process): Promise<void>
	/** Ends a process at once (SIGKILL) or in order, and waits until it is gone. */
	end(name: Process, signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
	stop(): Promise<void>
}

/** Settings that make a test quick without changing what is tested. */
const QUICK = {
	TREEHOLE_PROOF_COST: '20',
	TREEHOLE_UNDO_SECONDS: '1',
	TREEHOLE_PATIENCE_SECONDS: '0',
	TREEHOLE_BUDGET_FACTOR: '1000',
	TREEHOLE_LOG_LEVEL: 'warn',
}

/** The user and group that a process runs as. */
export interface User {
	readonly uid: number
	readonly gid: number
}
export type Users = Readonly<Record<Process, User>>

/** `settle` is called once keys and stores are made: it gives each of two users its own, and names them. */
export async function startApp(
	settings: Record<string, string> = {},
	settle: (env: NodeJS.ProcessEnv) => Users | null = () => null,
): Promise<App> {
	const folder = mkdtempSync(path.join(tmpdir(), 'treehole-app-'))
	const port = await freePort()
	const origin = `http://localhost:${port}`
	const env = {
		...process.env,
		...QUICK,
		NODE_ENV: 'production',
		VITEST: '',
		PORT: String(port),
		TREEHOLE_ORIGIN: origin,
		TREEHOLE_DATA: path.join(folder, 'data'),
		TREEHOLE_KEYS: path.join(folder, 'keys'),
		...settings,
	} as NodeJS.ProcessEnv
	const prepared = spawnSync(process.execPath, ['.build/prepare.js'], { env, encoding: 'utf8' })
	if (prepared.status !== 0) throw new Error(`could not prepare: ${prepared.stderr}`)
	const app = new RunningApp(origin, folder, env, settle(env))
	try {
		await app.start('keeper')
		await app.start('server')
	} catch (error) {
		// One may run already, and nobody would end it.
		await app.stop()
		throw error
	}
	return app
}

class RunningApp implements App {
	readonly #running = new Map<Process, ChildProcess>()
	readonly #said = new Map<Process, string>()

	constructor(
		readonly origin: string,
		readonly folder: string,
		readonly env: NodeJS.ProcessEnv,
		readonly users: Users | null,
	) {}

	pid(name: Process): number | undefined {
		return this.#running.get(name)?.pid
	}

	said(name: Process): string {
		return this.#said.get(name) ?? ''
	}

	async start(name: Process): Promise<void> {
		const [program = '', ...args] = [...(this.env.PINNED?.split(' ') ?? []), process.execPath]
		const child = spawn(program, [...args, `.build/${name}.js`], {
			env: this.env,
			...this.users?.[name],
		})
		this.#running.set(name, child)
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (chunk) => this.#said.set(name, this.said(name) + chunk))
		}
		await said(child, name === 'keeper' ? 'the keeper is ready' : 'Treehole is open')
	}

	async end(name: Process, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
		const child = this.#running.get(name)
		this.#running.delete(name)
		if (!child || child.exitCode !== null || child.signalCode !== null) return
		const gone = new Promise((resolve) => child.once('exit', resolve))
		child.kill(signal)
		await gone
	}

	async stop(): Promise<void> {
		await this.end('server', 'SIGTERM')
		await this.end('keeper', 'SIGTERM')
		rmSync(this.folder, { recursive: true, force: true })
	}
}

/** Resolves when the process prints `words`; rejects with what it said when it ends before. */
function said(child: ChildProcess, words: string): Promise<void> {
	return new Promise((resolve, reject) => {
		let text = ''
		const hear = (chunk: Buffer) => {
			text += chunk
			if (text.includes(words)) resolve()
		}
		child.stdout?.on('data', hear)
		child.stderr?.on('data', hear)
		child.once('exit', () => reject(new Error(`it ended before it said "${words}": ${text}`)))
	})
}

export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer()
		probe.on('error', reject)
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number }
			probe.close(() => resolve(port))
		})
	})
}
