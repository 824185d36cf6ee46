import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** For tests in a browser: the built web and keeper on a port, in a folder and with keys of their own. */
export class RunningApp {
	private constructor(
		readonly origin: string,
		readonly folder: string,
		readonly children: readonly ChildProcess[],
	) {}

	/** Starts what the last build made; `settings` are environment variables, see lib/config. */
	static async start(settings: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
		const folder = mkdtempSync(path.join(tmpdir(), 'treehole-app-'))
		const port = await freePort()
		const env = {
			...process.env,
			NODE_ENV: 'production' as const,
			PORT: String(port),
			TREEHOLE_DATA: path.join(folder, 'data'),
			TREEHOLE_KEYS: path.join(folder, 'keys'),
			TREEHOLE_LOG_LEVEL: 'silent',
			...settings,
		}
		const prepared = spawnSync(process.execPath, ['.build/prepare.js'], { env, encoding: 'utf8' })
		if (prepared.status !== 0) throw new Error(prepared.stderr)
		const children = ['keeper', 'server'].map((name) =>
			spawn(process.execPath, [`.build/${name}.js`], { env, stdio: 'ignore' }),
		)
		const app = new RunningApp(`http://localhost:${port}`, folder, children)
		await app.#ready()
		return app
	}

	async stop(): Promise<void> {
		await Promise.all(this.children.map(ended))
		rmSync(this.folder, { recursive: true, force: true })
	}

	async #ready(): Promise<void> {
		for (let tries = 0; tries < 200; tries++) {
			const answer = await fetch(`${this.origin}/readyz`).catch(() => null)
			if (answer?.ok) return
			await new Promise((resolve) => setTimeout(resolve, 100))
		}
		await this.stop()
		throw new Error('the app did not become ready')
	}
}

/** Asks a process to end, and waits until it did. */
function ended(child: ChildProcess): Promise<unknown> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
	const end = new Promise((done) => child.once('exit', done))
	child.kill('SIGTERM')
	return end
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once('error', reject)
		server.listen(0, '127.0.0.1', () => {
			const address = server.address()
			server.close(() =>
				resolve(address !== null && typeof address === 'object' ? address.port : 0),
			)
		})
	})
}
