import 'server-only'
import { statSync } from 'node:fs'

/** How long new rings may go unseen: a look at the file's time costs a system call, so not on every use. */
export const LOOK_AGAIN_MS = 200

/** Rings of a key file that are read again when the file was replaced. */
export class KeyFileWatch<T> {
	#rings: T | undefined
	#version = ''
	#lookAfter = 0

	constructor(
		readonly file: string,
		readonly read: () => T,
	) {}

	/** The rings as they are now; throws KeyTrouble when the file is missing or does not fit. */
	rings(): T {
		if (this.#rings === undefined || performance.now() >= this.#lookAfter) this.#look()
		return this.#rings as T
	}

	#look(): void {
		this.#lookAfter = performance.now() + LOOK_AGAIN_MS
		const version = versionOf(this.file)
		if (this.#rings !== undefined && version === this.#version) return
		this.#rings = undefined
		this.#rings = this.read()
		this.#version = version
	}
}

/** Changes whenever the file is replaced. */
function versionOf(file: string): string {
	const stat = statSync(file, { bigint: true, throwIfNoEntry: false })
	return stat ? `${stat.ino}.${stat.mtimeNs}` : 'missing'
}
