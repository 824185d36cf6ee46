import Database from 'better-sqlite3'
import { afterAll, expect, test, vi } from 'vitest'
import { temporaryStore } from '@/db/content/temporary-store'
import { readiness } from './readiness'

vi.hoisted(() => {
	process.env.TREEHOLE_DATA = process.env.TMPDIR ?? '/tmp'
	process.env.TREEHOLE_KEYS = '/nowhere'
	process.env.TREEHOLE_KEEPER_SOCKET = '/nowhere/keeper.sock'
})

const { file, store, remove } = await temporaryStore()
afterAll(remove)

test('an open store at this version is ready, also while keeper and sealing key are away', async () => {
	expect(await readiness()).toEqual({
		ready: true,
		store: true,
		migrations: true,
		disk: true,
		outbox: true,
		keeper: false,
		sealing: false,
	})
})

test('a store that a newer version has changed since is not', async () => {
	const newer = new Database(file)
	newer.prepare("INSERT INTO migration VALUES ('9999_later', 'x')").run()
	expect(await readiness()).toMatchObject({ ready: false, store: true, migrations: false })
	newer.prepare("DELETE FROM migration WHERE name = '9999_later'").run()
	newer.close()
	expect(await readiness()).toMatchObject({ ready: true })
})

test('neither is a store that was closed', async () => {
	await store.close()
	expect(await readiness()).toMatchObject({ ready: false, store: false, migrations: false })
})
