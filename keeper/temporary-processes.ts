import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { build } from 'esbuild'
import { config } from '@/lib/config/config'
import { isAnswered } from './socket'

const ENTRIES = {
	keeper: 'keeper/main.ts',
	keys: 'scripts/keys.ts',
	backup: 'scripts/backup.ts',
	restore: 'scripts/restore.ts',
}

/** The real programs, bundled into a folder of their own, as processes that a test may kill: for tests. */
export class TemporaryProcesses {
	readonly #children: ChildProcess[] = []

	private constructor(readonly folder: string) {}

	static async bundle(): Promise<TemporaryProcesses> {
		// Inside the tree, so that packages are found.
		const folder = path.resolve('.build', `test-${process.pid}`)
		await build({
			entryPoints: ENTRIES,
			outdir: folder,
			bundle: true,
			platform: 'node',
			format: 'esm',
			packages: 'external',
			conditions: ['react-server'],
			alias: { '@': process.cwd(), 'server-only': path.resolve('scripts/nothing.mjs') },
			logLevel: 'error',
		})
		return new TemporaryProcesses(folder)
	}

	spawn(name: keyof typeof ENTRIES, ...args: string[]): ChildProcess {
		const child = spawn(process.execPath, [path.join(this.folder, `${name}.js`), ...args], {
			stdio: ['ignore', 'pipe', 'pipe'],
		})
		this.#children.push(child)
		return child
	}

	/** A keeper that answers. */
	async keeper(): Promise<ChildProcess> {
		const keeper = this.spawn('keeper')
		while (!(await isAnswered(config().keeperSocket))) {
			if (keeper.exitCode !== null) throw new Error('the keeper did not start')
			await setTimeout(10)
		}
		return keeper
	}

	/** Exit code and everything that was printed. */
	async finish(child: ChildProcess): Promise<{ code: number | null; text: string }> {
		let text = ''
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on('data', (chunk) => {
				text += chunk
			})
		}
		await ended(child)
		return { code: child.exitCode, text }
	}

	/** Ends what a failed test left running, too. */
	remove(): void {
		for (const child of this.#children) child.kill('SIGKILL')
		rmSync(this.folder, { recursive: true, force: true })
	}
}

export async function kill(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
	child.kill(signal)
	await ended(child)
}

async function ended(child: ChildProcess): Promise<void> {
	if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
}
