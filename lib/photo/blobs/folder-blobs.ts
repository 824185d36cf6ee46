import 'server-only'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Blobs } from './blobs'

/** Blobs as files of one folder. */
export class FolderBlobs implements Blobs {
	readonly #folder: string

	constructor(folder: string) {
		this.#folder = path.resolve(folder)
	}

	async put(name: string, body: Uint8Array): Promise<void> {
		await mkdir(this.#folder, { recursive: true, mode: 0o700 })
		// Killed half-way, the same name is written again, or removed.
		const part = this.#part(name)
		await writeThrough(part, body)
		await rename(part, this.#file(name))
		await flushFolder(this.#folder)
	}

	async get(name: string): Promise<Uint8Array | null> {
		try {
			return await readFile(this.#file(name))
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
			throw error
		}
	}

	async remove(name: string): Promise<void> {
		await rm(this.#file(name), { force: true })
		await rm(this.#part(name), { force: true })
	}

	#file(name: string): string {
		return path.join(this.#folder, name)
	}

	#part(name: string): string {
		return `${this.#file(name)}.part`
	}
}

async function writeThrough(file: string, body: Uint8Array): Promise<void> {
	const handle = await open(file, 'w', 0o600)
	try {
		await handle.writeFile(body)
		await handle.sync()
	} finally {
		await handle.close()
	}
}

async function flushFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r')
	try {
		await handle.sync()
	} finally {
		await handle.close()
	}
}
