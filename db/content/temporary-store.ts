import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ContentStore, openContent } from './store'

export interface TemporaryStore {
	readonly folder: string
	readonly file: string
	readonly store: ContentStore
	remove(): Promise<void>
}

/** A migrated content store in a folder of its own, as this process's `content()`: for tests. */
export async function temporaryStore(): Promise<TemporaryStore> {
	const folder = mkdtempSync(path.join(tmpdir(), 'treehole-'))
	const file = path.join(folder, 'content.db')
	const store = await openContent(`file:${file}`)
	return {
		folder,
		file,
		store,
		async remove() {
			await store.close()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}
