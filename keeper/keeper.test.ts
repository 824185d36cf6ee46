import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { outbox } from '@/db/content/schema'
import { vault } from '@/db/vault/schema'
import { config } from '@/lib/config/config'
import { newThingId } from '@/lib/crypto/id'
import { MemberSecret } from '@/lib/mark/member-marks'
import { refuseCoreDumps } from '@/lib/process/core-dumps'
import { checkWebKeysFit } from '@/lib/vault/fingerprints'
import { askKeeper, KeeperAway, nudgeKeeper } from '@/lib/vault/keeper-client'
import { reverseErrand } from '@/lib/vault/my-things'
import { dropErrandStatement, errandStatement } from '@/lib/vault/outbox'
import { INNER_BYTES } from '@/lib/vault/record'
import { sealTeller } from '@/lib/vault/seal'
import { unsealErrands } from '@/lib/vault/unlink'
import { Log } from './log'
import { TemporaryWorld } from './temporary-world'

let world: TemporaryWorld

beforeAll(async () => {
	world = await TemporaryWorld.create()
})

afterEach(() => world.stopKeeper())
afterAll(() => world.remove())

const bytes = (fill: number) => new Uint8Array(16).fill(fill)
const emptied = () =>
	vi.waitFor(async () => expect(await world.content.read.$count(outbox)).toBe(0), 5_000)

/** A reader of the content store holds up whoever would empty its log meanwhile, until it is told to let go. */
function holdLog(): () => void {
	const reader = new Database(path.join(config().data, 'content.db'), { readonly: true })
	reader.exec('BEGIN')
	reader.prepare('SELECT count(*) FROM outbox').get()
	return () => reader.close()
}

/** Sends a raw question, as a stranger with access to the socket might. */
function raw(path: string, body: string, method = 'POST'): Promise<{ code: number; text: string }> {
	return new Promise((resolve, reject) => {
		const socketPath = config().keeperSocket
		const asking = request({ socketPath, path, method, agent: false }, (answering) => {
			let text = ''
			answering.on('data', (part) => {
				text += part
			})
			answering.on('end', () => resolve({ code: answering.statusCode ?? 0, text }))
		})
		asking.on('error', reject).end(body)
	})
}

test('nobody answers while it is down, and the socket is gone after a stop', async () => {
	await expect(askKeeper('status', {})).rejects.toThrow(KeeperAway)
	await world.startKeeper()
	expect((statSync(config().keeperSocket).mode & 0o777).toString(8)).toBe('660')
	await askKeeper('status', {})
	await world.stopKeeper()
	expect(existsSync(config().keeperSocket)).toBe(false)
	await expect(askKeeper('status', {})).rejects.toThrow(KeeperAway)
})

test('it moves what waits by itself, and hands out entries but never a seal', async () => {
	await world.startKeeper()
	const thing = newThingId()
	const entry = reverseErrand(MemberSecret.random(), 0, 'secret', thing)
	const seal = sealTeller(MemberSecret.random(), thing)
	await world.content.write([entry, seal].map(errandStatement))
	nudgeKeeper()
	await emptied()
	const { inners } = await askKeeper('rows', { labels: [entry.k, seal.k, bytes(9)] })
	expect(inners.map((inner) => inner?.length)).toEqual([INNER_BYTES, undefined, undefined])
	expect((await world.desk().rows.find([seal.k])).size).toBe(1)
})

test('its status counts what waits and names what is owed', async () => {
	const foreign = { k: bytes(3), b: new Uint8Array(160), over: 'none' } as const
	await world.content.write([errandStatement(foreign)])
	await world.startKeeper()
	await vi.waitFor(async () => {
		expect(await askKeeper('status', {})).toMatchObject({ outbox: 1, unreadable: 1, parked: 0 })
	})
	expect(await askKeeper('status', {})).toMatchObject({ outboxAgeMs: 0, owed: [] })
	await askKeeper('beginRotation', { purpose: 'envelope' })
	expect(await askKeeper('status', {})).toMatchObject({ owed: ['envelope'] })
	await askKeeper('shred', {})
	expect(await askKeeper('status', {})).toMatchObject({ owed: [] })
	await world.content.write([dropErrandStatement(foreign.k, foreign.b)])
})

test('accounts and passkeys are kept once, and never overwritten', async () => {
	await world.startKeeper()
	expect(await askKeeper('join', { account: bytes(1), quarter: 227 })).toEqual({ joined: true })
	expect(await askKeeper('join', { account: bytes(1), quarter: 228 })).toEqual({ joined: false })
	expect(await askKeeper('knows', { accounts: [bytes(2), bytes(1)] })).toEqual({
		known: [false, true],
	})
	const [k, publicKey] = [bytes(5), new Uint8Array(77).fill(7)]
	expect(await askKeeper('keepCredential', { k, publicKey })).toEqual({ kept: true })
	const other = { k, publicKey: new Uint8Array(5) }
	expect(await askKeeper('keepCredential', other)).toEqual({ kept: false })
	expect(await askKeeper('credential', { k })).toEqual({ publicKey })
	await askKeeper('dropCredential', { k })
	expect(await askKeeper('credential', { k })).toEqual({ publicKey: null })
})

test('a question that does not fit is refused without a word about why', async () => {
	await world.startKeeper()
	const questions = [
		['/rows', '{', 400],
		['/rows', '{"labels":["short"]}', 400],
		['/rows', '{"labels":[],"more":1}', 400],
		['/rows', JSON.stringify({ labels: Array(513).fill('A'.repeat(22)) }), 400],
		['/rows', ' '.repeat(70_000), 400],
		['/everything', '{}', 404],
		['/constructor', '{}', 404],
	] as const
	for (const [path, body, code] of questions) {
		expect(await raw(path, body)).toEqual({ code, text: '' })
	}
	expect(await raw('/status', '', 'GET')).toEqual({ code: 405, text: '' })
})

test('what fails inside is told outside as a number, and its log quotes nothing', async () => {
	const keeper = await world.startKeeper()
	const failing = vi
		.spyOn(keeper, 'status')
		.mockRejectedValue(Object.assign(new Error('secret words'), { code: 'SQLITE_FULL' }))
	expect(await raw('/status', '{}')).toEqual({ code: 500, text: '' })
	failing.mockRestore()
	expect(world.lines.join('')).toContain('SQLITE_FULL')
	expect(world.lines.join('')).not.toContain('secret words')
})

test('the log writes name, code and place of an error and nothing that it says', () => {
	const lines: string[] = []
	const log = new Log((line) => lines.push(line))
	log.error('it failed', Object.assign(new TypeError('told by 10.0.0.1'), { code: 'EIO' }))
	log.error('it failed', 'told by 10.0.0.1')
	expect(lines.map((line) => JSON.parse(line))).toMatchObject([
		{ level: 'error', event: 'it failed', error: { name: 'TypeError', code: 'EIO' } },
		{ error: { name: 'unknown' } },
	])
	expect(lines.join('')).not.toContain('told by')
})

test('a second keeper is refused, a killed one’s socket is not in the way', async () => {
	await world.startKeeper()
	const first = world.takeKeeper()
	await expect(world.startKeeper()).rejects.toThrow(/one vault has one keeper/)
	await first?.stop()
	writeFileSync(config().keeperSocket, '')
	await world.startKeeper()
	await askKeeper('status', {})
})

test('the web’s keys are found to fit', async () => {
	await world.startKeeper()
	await expect(checkWebKeysFit()).resolves.toBeUndefined()
})

test('rows of both tables are found by their key, without a scan or a sort', async () => {
	const labels = Array.from({ length: 64 }, (_, fill) => bytes(fill))
	for (const [store, table] of [
		[world.vault, vault],
		[world.content, outbox],
	] as const) {
		const query = store.read.select().from(table).where(sql`${table.k} in ${labels}`)
		const plan = await store.rows<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query.getSQL()}`)
		const text = plan.map(({ detail }) => detail).join('; ')
		expect(text).toMatch(/SEARCH \w+ USING PRIMARY KEY \(k=\?\)/)
		expect(text).not.toMatch(/SCAN|TEMP B-TREE/)
	}
})

test('within half a minute the content store’s log has forgotten what was dropped', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
	try {
		await world.startKeeper()
		const errands = unsealErrands(newThingId())
		const letLogGo = holdLog()
		await world.content.write(errands.map(errandStatement))
		const log = path.join(config().data, 'content.db-wal')
		const label = Buffer.from(errands[0]?.k ?? [])
		await emptied()
		expect(readFileSync(log).includes(label)).toBe(true)
		letLogGo()
		vi.advanceTimersByTime(30_000)
		await vi.waitFor(() => expect(readFileSync(log)).toHaveLength(0), 5_000)
		expect(readFileSync(path.join(config().data, 'content.db')).includes(label)).toBe(false)
	} finally {
		vi.useRealTimers()
	}
})

test('core dumps are switched off where the system lets itself be asked', () => {
	expect(refuseCoreDumps()).toBe(true)
})
