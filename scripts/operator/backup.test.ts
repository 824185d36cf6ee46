import {
	chmodSync,
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { waiting } from '@/db/content/schema'
import { openContent, shareContent } from '@/db/content/store'
import { statement } from '@/db/dialect/statement'
import { openVault } from '@/db/vault/store'
import { deskOf } from '@/keeper/desk'
import { checkKeeperFits } from '@/keeper/fit'
import { moveOutbox } from '@/keeper/mover'
import { shred } from '@/keeper/shredder'
import { sweep } from '@/keeper/sweeper'
import { TemporaryProcesses } from '@/keeper/temporary-processes'
import { TemporaryWorld } from '@/keeper/temporary-world'
import { config } from '@/lib/config/config'
import { newThingId, type ThingId, thingBytes } from '@/lib/crypto/id'
import { KeeperKeys } from '@/lib/keys/keeper-keys'
import { MemberSecret } from '@/lib/mark/member-marks'
import { EntryBox } from '@/lib/vault/entry'
import { askKeeper } from '@/lib/vault/keeper-client'
import { mineLabels } from '@/lib/vault/label'
import { reverseErrand } from '@/lib/vault/my-things'
import { errandStatement } from '@/lib/vault/outbox'
import { innerOf } from '@/lib/vault/record'
import { sealTeller } from '@/lib/vault/seal'
import { backup } from './backup'

let world: TemporaryWorld
let processes: TemporaryProcesses
let backups: string
let restored: string
const member = MemberSecret.random()
const told: ThingId[] = []
const BLOB = `${newThingId()}.avif`

beforeAll(async () => {
	world = await TemporaryWorld.create()
	processes = await TemporaryProcesses.bundle()
	backups = path.join(world.folder, 'backups')
	restored = path.join(world.folder, 'restored')
	await world.startKeeper()
	mkdirSync(path.join(config().data, 'photos'))
	writeFileSync(path.join(config().data, 'photos', BLOB), 'noise')
	writeFileSync(path.join(config().data, 'photos', `${BLOB}.part`), 'half')
})

afterEach(() => {
	shareContent(world.content)
	rmSync(backups, { recursive: true, force: true })
	rmSync(restored, { recursive: true, force: true })
})

afterAll(async () => {
	processes.remove()
	await world.remove()
})

const keepWaiting = statement<{ id: Uint8Array; body: Uint8Array }>((slot) =>
	world.content.read.insert(waiting).values({ id: slot('id'), body: slot('body') }),
)

async function tell(): Promise<void> {
	const thing = newThingId()
	await world.content.write([
		keepWaiting({ id: thingBytes(thing), body: new Uint8Array(1) }),
		errandStatement(sealTeller(member, thing)),
		errandStatement(reverseErrand(member, told.length, 'secret', thing)),
	])
	told.push(thing)
}

/** Runs the real command on another, empty data folder with the same keys. */
function restoreElsewhere(folder: string) {
	process.env.TREEHOLE_DATA = restored
	const restoring = processes.finish(processes.spawn('restore', folder))
	process.env.TREEHOLE_DATA = config().data
	return restoring
}

test('the drill: a backup made while secrets are told is restored whole, and day-old keys still open it', async () => {
	for (let count = 0; count < 300; count++) await tell()
	let stopped = false
	const telling = (async () => {
		while (!stopped) await tell()
	})()
	const before = told.length
	const folder = await backup(backups)
	stopped = true
	await telling
	expect(told.length).toBeGreaterThan(before)
	// The envelope key of the backup's day is destroyed before the backup is needed.
	await askKeeper('shred', {})
	const keys = path.join(world.folder, 'copy-of-keys')
	cpSync(config().keys, keys, { recursive: true })
	chmodSync(keys, 0o700)
	expect(await restoreElsewhere(folder)).toMatchObject({ code: 0 })
	expect(readdirSync(path.join(restored, 'photos'))).toEqual([BLOB])
	const content = await openContent(`file:${path.join(restored, 'content.db')}`)
	const vault = await openVault(`file:${path.join(restored, 'vault', 'vault.db')}`)
	const desk = deskOf(content, vault, new KeeperKeys(keys))
	expect(await checkKeeperFits(desk)).toEqual({ byBackup: true })
	await moveOutbox(desk)
	expect(await sweep(desk)).toMatchObject({ withoutSeal: 0, damaged: 0 })
	const there = new Set((await content.read.select().from(waiting)).map(({ id }) => hex(id)))
	expect(told.slice(0, before).filter((thing) => !there.has(hex(thingBytes(thing))))).toEqual([])
	await shred(desk)
	expect(await checkKeeperFits(desk)).toEqual({ byBackup: false })
	const [labelAt, box] = [mineLabels(member), new EntryBox(member)]
	const found = await desk.rows.find(Array.from({ length: before }, (_, index) => labelAt(index)))
	for (let index = 0; index < before; index++) {
		const row = found.get(labelAt(index))
		const record = row && desk.envelope.unwrap(labelAt(index), row)
		expect(record && box.open(labelAt(index), innerOf(record))).toEqual({
			kind: 'secret',
			thing: told[index],
		})
	}
	await vault.close()
	await content.close()
}, 60_000)

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('a backup holds no key, and the keeper leaves no copy behind', async () => {
	await tell()
	const folder = await backup(backups)
	expect(readdirSync(folder).sort()).toEqual(['content.db', 'manifest.json', 'photos', 'vault.db'])
	const bytes = Buffer.concat(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => readFileSync(path.join(parentPath, name))),
	)
	for (const name of ['web.json', 'keeper.json']) {
		const text = readFileSync(path.join(config().keys, name), 'utf8')
		for (const [, key] of text.matchAll(/"key": "([^"]+)"/g)) {
			expect(bytes.includes(key ?? '')).toBe(false)
			expect(bytes.includes(Buffer.from(key ?? '', 'base64url'))).toBe(false)
		}
	}
	expect(readdirSync(world.copies).filter((name) => name.endsWith('.copy'))).toEqual([])
})

test('no backup is made into, or around, the keys, nor among the stores', async () => {
	const { keys, data } = config()
	for (const [place, reason] of [
		[keys, /holds the keys/],
		[path.join(keys, 'backup'), /holds the keys/],
		[path.dirname(keys), /holds the keys/],
		[path.join(data, 'backup'), /among the stores/],
	] as const) {
		await expect(backup(place)).rejects.toThrow(reason)
	}
})

test('a restore never overwrites a store', async () => {
	const folder = await backup(backups)
	mkdirSync(restored)
	writeFileSync(path.join(restored, 'content.db'), 'a store')
	const { code, text } = await restoreElsewhere(folder)
	expect(code).toBe(1)
	expect(text).toMatch(/never overwrites a store/)
	expect(readFileSync(path.join(restored, 'content.db'), 'utf8')).toBe('a store')
	expect(readdirSync(restored)).toEqual(['content.db'])
})

test('a restore that was killed between the two renames is ended by the same command', async () => {
	const folder = await backup(backups)
	expect(await restoreElsewhere(folder)).toMatchObject({ code: 0 })
	rmSync(path.join(restored, 'vault'), { recursive: true })
	expect(await restoreElsewhere(folder)).toMatchObject({ code: 0 })
	expect(readdirSync(path.join(restored, 'vault'))).toEqual(['vault.db'])
})

test('a restore refuses while the keeper runs', async () => {
	const folder = await backup(backups)
	const { code, text } = await processes.finish(processes.spawn('restore', folder))
	expect(code).toBe(1)
	expect(text).toMatch(/is running/)
})

test('one changed byte, a missing manifest or a half backup is refused', async () => {
	const folder = await backup(backups)
	const vault = path.join(folder, 'vault.db')
	const bytes = readFileSync(vault)
	const changed = Buffer.from(bytes)
	changed[5_000] = (changed[5_000] ?? 0) ^ 1
	writeFileSync(vault, changed)
	expect((await restoreElsewhere(folder)).text).toMatch(/not the file that was backed up/)
	writeFileSync(vault, bytes)
	rmSync(path.join(folder, 'manifest.json'))
	expect((await restoreElsewhere(folder)).text).toMatch(/no finished backup/)
	expect(readdirSync(world.folder)).not.toContain('restored')
})

test('with Treehole stopped a backup is made all the same', async () => {
	await world.stopKeeper()
	const folder = await backup(backups)
	expect(readdirSync(folder)).toHaveLength(4)
	await world.startKeeper()
})

test('a backup that lost a photo is not restored', async () => {
	const folder = await backup(backups)
	rmSync(path.join(folder, 'photos', BLOB))
	const answer = await restoreElsewhere(folder)
	expect(answer).toMatchObject({ code: 1 })
	expect(JSON.stringify(answer)).toContain('has 0 photos of 1')
})
