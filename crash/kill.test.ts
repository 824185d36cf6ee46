import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, type Process, startApp } from '@/browser/app'
import { randomFrom } from '@/lib/random-from'
import { Life, type Out } from './life'
import { judge } from './verdict'

const CYCLES = Number(process.env.CYCLES ?? 10)
const SEED = Number(process.env.SEED ?? 20_261_123)
const MEMBERS = 6
const SHORTEST_LIFE_MS = 100
const LONGEST_LIFE_MS = 1_000

const ALL_GOOD = {
	lostSecrets: [],
	lostReplies: [],
	notMine: [],
	doubled: 0,
	withoutSeal: 0,
	orphanSeals: 0,
}

let app: App
let lives: Life[]

beforeAll(async () => {
	app = await startApp({
		TREEHOLE_STARTER: 'no',
		TREEHOLE_UNDO_SECONDS: '0',
		TREEHOLE_BUDGET_FACTOR: '1000000',
		TREEHOLE_LOG_LEVEL: 'silent',
	})
	const names = Array.from({ length: MEMBERS }, (_, at) => String(at))
	lives = await Promise.all(names.map((name) => Life.begin(name, app.origin)))
})

afterAll(() => app.stop())

test(`${CYCLES} kills of web and keeper at random moments under load lose nothing`, async () => {
	let over = false
	const out: Out = []
	const load = Promise.all(lives.map((life) => life.live(out, () => over)))
	const random = randomFrom(SEED)
	for (let cycle = 0; cycle < CYCLES; cycle++) {
		await pause(SHORTEST_LIFE_MS + random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS))
		await killAndStart(victims(random()))
	}
	over = true
	await load
	const verdict = await judge(app, lives)
	const replies = lives.reduce((sum, { acknowledged }) => sum + acknowledged.replies.length, 0)
	const counts = `${out.length} secrets and ${replies} replies acknowledged`
	console.log(`${CYCLES} kills, seed ${SEED}: ${counts}`, verdict)
	expect(out.length).toBeGreaterThan(CYCLES)
	expect(replies).toBeGreaterThan(0)
	expect(verdict).toEqual(ALL_GOOD)
})

test('the verdict sees a lost secret, a lost reply, a missing seal and a thing told twice', async () => {
	const [id = '', text = ''] = [...(lives[0]?.acknowledged.secrets ?? [])][0] ?? []
	await app.end('server', 'SIGTERM')
	await app.end('keeper', 'SIGTERM')
	edit('content.db', (store) => {
		store.prepare('DELETE FROM secret WHERE text = ?').run(text)
		store.exec("UPDATE reply SET text = 'said twice' WHERE text LIKE 'reply 1.%'")
	})
	edit(path.join('vault', 'vault.db'), (store) => store.exec('DELETE FROM v'))
	await app.start('keeper')
	await app.start('server')
	const verdict = await judge(app, lives)
	expect(verdict.lostSecrets).toEqual([id])
	expect(verdict.lostReplies).toEqual(lives[1]?.acknowledged.replies)
	expect(verdict.notMine).not.toEqual([])
	expect(verdict.doubled).toBeGreaterThan(0)
	expect(verdict.withoutSeal).toBeGreaterThan(0)
})

function victims(dice: number): Process[] {
	if (dice < 0.4) return ['server']
	return dice < 0.7 ? ['keeper'] : ['server', 'keeper']
}

async function killAndStart(names: readonly Process[]): Promise<void> {
	await Promise.all(names.map((name) => app.end(name, 'SIGKILL')))
	for (const name of names.toReversed()) await app.start(name)
}

function edit(file: string, change: (store: Database.Database) => void): void {
	const store = new Database(path.join(String(app.env.TREEHOLE_DATA), file))
	change(store)
	store.close()
}
