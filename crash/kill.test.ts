import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, type Process, startApp } from '@/browser/app'
import { HttpMember } from './http-member'
import { judge } from './verdict'

const CYCLES = Number(process.env.CYCLES ?? 10)
const MEMBERS = 6
const LONGEST_LIFE_MS = 900

/** mulberry32: the same seed kills at the same moments of each cycle. */
function randomFrom(seed: number): () => number {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
	}
}

const ALL_GOOD = { lostSecrets: 0, lostReplies: 0, doubled: 0, withoutSeal: 0, orphanSeals: 0 }

let app: App
const secrets = new Map<string, string>()
const replies: string[] = []

beforeAll(async () => {
	app = await startApp({
		TREEHOLE_STARTER: 'no',
		TREEHOLE_UNDO_SECONDS: '0',
		TREEHOLE_BUDGET_FACTOR: '1000000',
		TREEHOLE_LOG_LEVEL: 'silent',
	})
})

afterAll(() => app.stop())

test(`${CYCLES} kills of web and keeper at random moments under load lose nothing`, async () => {
	const random = randomFrom(Number(process.env.SEED ?? 20_261_123))
	const members = await Promise.all(Array.from({ length: MEMBERS }, joined))
	let over = false
	const load = Promise.all(members.map((member, at) => live(member, at, () => over)))
	for (let cycle = 0; cycle < CYCLES; cycle++) {
		await new Promise((resolve) => setTimeout(resolve, 100 + random() * LONGEST_LIFE_MS))
		const dice = random()
		const victims: Process[] =
			dice < 0.4 ? ['server'] : dice < 0.7 ? ['keeper'] : ['server', 'keeper']
		await Promise.all(victims.map((name) => app.end(name, 'SIGKILL')))
		for (const name of victims.toReversed()) await app.start(name)
	}
	over = true
	await load
	const verdict = await judge(app, { secrets, replies })
	console.log(
		`${CYCLES} kills: ${secrets.size} secrets and ${replies.length} replies acknowledged`,
		verdict,
	)
	expect(secrets.size).toBeGreaterThan(CYCLES)
	expect(replies.length).toBeGreaterThan(0)
	expect(verdict).toEqual(ALL_GOOD)
})

test('the verdict sees a lost secret and a missing seal', async () => {
	const [id = '', text = ''] = [...secrets][0] ?? []
	await app.end('server', 'SIGTERM')
	await app.end('keeper', 'SIGTERM')
	const data = String(app.env.TREEHOLE_DATA)
	edit(path.join(data, 'content.db'), (store) =>
		store.prepare('DELETE FROM secret WHERE text = ?').run(text),
	)
	edit(path.join(data, 'vault', 'vault.db'), (store) => store.exec('DELETE FROM v'))
	await app.start('keeper')
	await app.start('server')
	const verdict = await judge(app, { secrets: new Map([[id, text]]), replies: [] })
	expect(verdict.lostSecrets).toBe(1)
	expect(verdict.withoutSeal).toBeGreaterThan(0)
})

async function joined(): Promise<HttpMember> {
	const member = new HttpMember(app.origin)
	await member.join()
	return member
}

/** Tells and replies until told to stop, and notes what was acknowledged. */
async function live(member: HttpMember, at: number, over: () => boolean): Promise<void> {
	for (let turn = 0; !over(); turn++) {
		const text = `secret ${at}.${turn}`
		const id = await member.tell(text, over)
		if (id) secrets.set(id, text)
		const [target] = [...secrets.keys()].slice(-12)
		const answer = `reply ${at}.${turn}`
		if (target && (await member.reply(target, answer, over))) replies.push(answer)
	}
}

function edit(file: string, change: (store: Database.Database) => void): void {
	const store = new Database(file)
	change(store)
	store.close()
}
