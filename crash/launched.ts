import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { freePort } from '@/browser/app'

const PATIENCE_MS = 120_000

/** `npm start` as a person runs it, on a port, data and keys of its own. */
export class Launched {
	/** Everything that it printed so far. */
	said = ''
	readonly child: ChildProcess
	readonly ended: Promise<number | null>

	private constructor(
		readonly folder: string,
		readonly port: number,
		nodeArgs: readonly string[],
	) {
		this.child = spawn(process.execPath, [...nodeArgs, 'scripts/start.mjs'], {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {
				...process.env,
				PORT: String(port),
				TREEHOLE_DATA: path.join(folder, 'data'),
				TREEHOLE_KEYS: path.join(folder, 'keys'),
				TREEHOLE_LOG_LEVEL: 'silent',
				TREEHOLE_STARTER: 'no',
			},
		})
		for (const stream of [this.child.stdout, this.child.stderr]) {
			stream?.on('data', (chunk) => {
				this.said += chunk
			})
		}
		this.ended = new Promise((resolve) => this.child.once('close', resolve))
	}

	static newFolder(): string {
		return mkdtempSync(path.join(tmpdir(), 'treehole-start-'))
	}

	/** Starts it, and ends it with the test. */
	static async start({
		folder = Launched.newFolder(),
		port = 0,
		nodeArgs = [] as readonly string[],
	} = {}): Promise<Launched> {
		const launched = new Launched(folder, port || (await freePort()), nodeArgs)
		onTestFinished(async () => {
			await launched.stop()
			rmSync(folder, { recursive: true, force: true })
		})
		return launched
	}

	/** Resolves when it answers; throws with what it said when it ended or takes too long. */
	async serves(): Promise<this> {
		const answers = () => fetch(`http://127.0.0.1:${this.port}/healthz`).then(({ ok }) => ok)
		await until(() => answers().catch(() => false), this)
		return this
	}

	/** The process ids of everything below it: itself, the launcher, web and keeper. */
	family(): number[] {
		const own = this.child.pid ?? 0
		return [own, ...below(own)]
	}

	/** The process id of the web or the keeper; null while none runs: one that has just been forked is not it yet. */
	pidOf(name: 'server' | 'keeper'): number | null {
		return this.family().find((pid) => commandOf(pid).includes(`.build/${name}.js`)) ?? null
	}

	/** Asks it to end, and waits until it did; answers with its exit code. */
	stop(): Promise<number | null> {
		this.child.kill('SIGTERM')
		return this.ended
	}
}

/** Waits for a fact; throws when it takes too long. */
export async function until(
	fact: () => boolean | Promise<boolean>,
	about?: Launched,
): Promise<void> {
	for (const end = Date.now() + PATIENCE_MS; !(await fact()); await pause(20)) {
		if (Date.now() > end) throw new Error(`waited too long: ${about?.said}`)
	}
}

export function isAlive(pid: number): boolean {
	return commandOf(pid) !== ''
}

function below(pid: number): number[] {
	const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
	return children.flatMap((child) => [child, ...below(child)])
}

/** Empty for a process that is gone, and for one that only waits to be collected. */
function commandOf(pid: number): string {
	return read(`/proc/${pid}/cmdline`)
}

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8')
	} catch {
		return ''
	}
}
