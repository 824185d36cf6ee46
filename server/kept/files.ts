import { readFile } from 'node:fs/promises'
import { commonHeaders } from '@/server/headers/headers'
import { FILE_POLICY } from '@/server/headers/policies'
import { Answer } from './answer'
import { FILE_QUALITY } from './encodings'
import type { ServedFile } from './file-list'

const FOREVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'public, no-cache'

/** A hash of the content in the query makes a file of `public/` as lasting as one of the build. */
const VERSIONED = /^v=[0-9a-zA-Z_-]+$/

/** Files of the build and of `public/`, each compressed once and served from memory. */
export class Files {
	readonly #answers = new Map<string, Promise<Answer>>()

	constructor(readonly list: ReadonlyMap<string, ServedFile>) {}

	/** Null when the address is no file. */
	get(url: string): Promise<Answer> | null {
		const mark = url.indexOf('?')
		const address = mark === -1 ? url : url.slice(0, mark)
		const file = this.list.get(address)
		if (!file) return null
		return this.#get(file, file.hashed || (mark !== -1 && VERSIONED.test(url.slice(mark + 1))))
	}

	/** Compresses what a first visit needs before anybody asks, one at a time to leave room for those who do. */
	async warm(): Promise<void> {
		for (const file of this.list.values()) {
			if (file.hashed) await (await this.#get(file, true)).make('br')
		}
	}

	#get(file: ServedFile, lasting: boolean): Promise<Answer> {
		const key = `${lasting} ${file.file}`
		const known = this.#answers.get(key)
		if (known) return known
		const made = makeFile(file, lasting)
		this.#answers.set(key, made)
		// An unreadable file may be readable the next time.
		made.catch(() => this.#answers.delete(key))
		return made
	}
}

async function makeFile({ file, type }: ServedFile, lasting: boolean): Promise<Answer> {
	const headers = {
		...commonHeaders(),
		'content-security-policy': FILE_POLICY,
		'content-type': type,
		'cache-control': lasting ? FOREVER : ASK_AGAIN,
	}
	return new Answer(200, await readFile(file), headers, FILE_QUALITY)
}
