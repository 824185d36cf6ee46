import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Statement } from './statement'

/** Why a write was not taken; nothing of it was kept. */
export type WriteReason = 'conflict' | 'unmet' | 'full' | 'other'

const BRAND = Symbol.for('treehole.write-failure')

export class WriteFailure extends Error {
	readonly [BRAND] = true

	/** The store lives in the front's bundle and its callers in Next's: two copies of this class, which must know each other. */
	static override [Symbol.hasInstance](error: unknown): boolean {
		return typeof error === 'object' && error !== null && BRAND in error
	}

	constructor(
		readonly reason: WriteReason,
		readonly code?: string,
	) {
		super(`the store did not take the write: ${reason}${code ? ` (${code})` : ''}`)
	}
}

interface Pending {
	resolve(): void
	reject(error: Error): void
}

/** The web's side of the writer thread: hands statements over and waits for the group's commit. */
export class SqliteWriter {
	readonly #worker: Worker
	readonly #pending = new Map<number, Pending>()
	readonly #truncating: NodeJS.Timeout
	#next = 0
	#closed: Promise<void> | undefined

	constructor(file: string) {
		this.#worker = new Worker(workerFile(), { workerData: { file } })
		this.#worker.on('message', (answer) => this.#settle(answer))
		this.#worker.on('error', (error) => this.#fail(error))
		this.#worker.on('exit', () => this.#fail(new Error('the writer stopped')))
		this.#truncating = setInterval(() => this.#worker.postMessage('truncate'), 1000)
		this.#truncating.unref()
		this.#worker.unref()
	}

	write(statements: readonly Statement[]): Promise<void> {
		return this.#ask({ statements })
	}

	/** Runs commands that no transaction may hold, after everything that was written before. */
	upkeep(commands: readonly string[]): Promise<void> {
		return this.#ask({ commands })
	}

	#ask(work: object): Promise<void> {
		const id = this.#next++
		return new Promise((resolve, reject) => {
			if (this.#pending.size === 0) this.#worker.ref()
			this.#pending.set(id, { resolve, reject })
			this.#worker.postMessage({ id, ...work })
		})
	}

	/** Commits what is still queued, then ends the thread. */
	close(): Promise<void> {
		this.#closed ??= new Promise((resolve) => {
			clearInterval(this.#truncating)
			this.#worker.ref()
			this.#worker.once('exit', () => resolve())
			this.#worker.postMessage('close')
		})
		return this.#closed
	}

	#settle(answer: 'closed' | { id: number; reason?: WriteReason; code?: string }): void {
		if (answer === 'closed') return
		const pending = this.#pending.get(answer.id)
		this.#pending.delete(answer.id)
		if (this.#pending.size === 0 && !this.#closed) this.#worker.unref()
		if (answer.reason) pending?.reject(new WriteFailure(answer.reason, answer.code))
		else pending?.resolve()
	}

	#fail(error: Error): void {
		for (const pending of this.#pending.values()) pending.reject(error)
		this.#pending.clear()
	}
}

/** The built tree has the worker as JavaScript; from source Node strips its types. */
function workerFile(): string {
	const built = path.join(process.cwd(), '.build', 'content-writer.js')
	const source = path.join(process.cwd(), 'db', 'writer', 'worker.ts')
	return existsSync(built) && !process.env.VITEST ? built : source
}
