import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesHolding, formsIn } from '@/games/search-bytes'
import { parseThingId } from '@/lib/crypto/id'
import { prf } from '@/lib/crypto/prf'
import { readWebKeys, type WebKeys } from '@/lib/keys/web-keys'
import { MemberSecret, standingOf } from '@/lib/mark/member-marks'
import { epochOf, hourOf } from '@/lib/time/hours'
import { askKeeper } from '@/lib/vault/keeper-client'
import { sealLabel } from '@/lib/vault/label'
import { INNER_BYTES } from '@/lib/vault/record'
import { VERBS, type Verb } from '@/lib/vault/verbs'
import type { Asking } from './ask-everything'
import { attack, type Shell } from './attack'
import { CHALLENGES } from './judge'
import { hexOf, openedBy, rowsOf } from './rows'
import { type Told, Town } from './town'
import { CAN_SEPARATE, isKeepers, USERS } from './two-users'

let town: Town
let keys: WebKeys
let told: Told[]
let accounts: string[]
let shell: Shell
let readable: string[]
let refused: string[]
const asked = new Set<Verb>()

beforeAll(async () => {
	town = await Town.found()
	keys = readWebKeys(place('keys'))
	// While errands wait: what the web's user can see of each on its way.
	const waiting = rowsOf(place('data', 'content.db'))
	const log = readFileSync(place('data', 'content.db-wal'))
	await town.app.start('keeper')
	told = withIds(town.things)
	accounts = town.secrets.map((secret) => hexOf(prf(keys.account.current.reveal(), secret)))
	const rows = [...waiting, ...rowsOf(place('data', 'content.db')), ...rowsOf(await backup())]
	shell = { rows, keys, ask, log }
	const gathered = gather()
	readable = gathered.read
	refused = gathered.refused
})

afterAll(() => town?.app.stop())

const place = (...names: string[]) => path.join(town.app.folder, ...names)
const vaultFile = () => place('data', 'vault', 'vault.db')
const socket = () => String(town.app.env.TREEHOLE_KEEPER_SOCKET ?? place('data', 'keeper.sock'))

const ask: Asking = (verb, question) => {
	asked.add(verb)
	return askKeeper(verb, question, { socket: socket(), patienceMs: 60_000 })
}

test.runIf(CAN_SEPARATE)(
	'the web’s user reads no file of the keeper’s, and nothing of its process',
	() => {
		expect(refused).toContain(place('keys', 'keeper.json'))
		expect(refused).toContain(vaultFile())
		expect(readable.filter((file) => isKeepers(file, town.app.folder))).toEqual([])
		for (const what of ['environ', 'mem', 'maps'])
			expect(refused).toContain(`/proc/${town.app.pid('keeper')}/${what}`)
	},
)

test('it does read its keys, the content store with its log, the build, and its own environment', () => {
	const needed = [
		place('keys', 'web.json'),
		place('data', 'content.db'),
		place('data', 'content.db-wal'),
	]
	const own = `/proc/${town.app.pid('server')}/environ`
	expect(readable).toEqual(
		expect.arrayContaining([...needed, own, path.resolve('.build/server.js')]),
	)
})

test('no file that it can read holds S, an account’s codename or a key of the keeper’s', () => {
	const {
		envelope,
		backup: copies,
		keeper,
	} = JSON.parse(readFileSync(place('keys', 'keeper.json'), 'utf8')).rings as Record<
		string,
		{ key: string }[]
	>
	const closed = [envelope, copies, keeper].flatMap((ring) =>
		(ring ?? []).map(({ key }) => Buffer.from(key, 'base64url')),
	)
	const codenames = town.members.map(({ codename }) => Buffer.from(codename.join(' ')))
	const names = [...town.secrets, ...closed, ...codenames]
	const ours = readable.filter((file) => !file.includes(`${path.sep}.next${path.sep}`))
	expect(ours.filter((file) => formsIn(readFileSync(file), names).length > 0)).toEqual([])
	expect(filesHolding([place('data')], town.secrets)).toEqual([])
})

test('the attacker holds all that the game is about', () => {
	const { rows, log } = shell
	const values = new Set(rows.flat())
	expect(told.length).toBeGreaterThan(100)
	expect(told.filter(({ id }) => !values.has(hexOf(Buffer.from(id, 'base64url'))))).toEqual([])
	expect(accounts.filter((account) => !values.has(account))).toEqual([])
	// Of each secret that waits for the keeper: its seal, and the entry of “my things”.
	expect(openedBy(keys, rows).length).toBeGreaterThan(40)
	const logged = told.filter(({ id }) => log.includes(Buffer.from(id, 'base64url')))
	expect(logged.length).toBeGreaterThan(20)
})

test('files, keys and every verb of the keeper together name nobody', async () => {
	const scores = await attack(shell, told, accounts)
	console.log('the shell of the web’s user', scores)
	expect([...asked].sort()).toEqual(Object.keys(VERBS).sort())
	for (const score of Object.values(scores)) {
		expect(score.challenges).toBe(CHALLENGES)
		expect(score.beats).toBe(false)
	}
})

test('a verb that hands out what a seal says would lose the game', async () => {
	const seals = new Map(told.map((thing) => [labelOf(thing), standingFor(thing)]))
	const leaky: Asking = async (verb, question) => {
		const answer = await ask(verb, question)
		if (!('inners' in answer) || !('labels' in question)) return answer
		const inners = answer.inners.map(
			(inner, at) => inner ?? seals.get(hexOf(question.labels[at] ?? new Uint8Array())) ?? null,
		)
		return { ...answer, inners }
	}
	const { things } = await attack({ ...shell, ask: leaky }, told, accounts)
	console.log('with a verb that opens seals', things)
	expect(things.byFar).toBe(true)
})

test('a table that names its author would lose both games', async () => {
	const file = place('leaky.db')
	const store = new Database(place('data', 'content.db'), { readonly: true })
	store.exec(`VACUUM INTO '${file}'`)
	store.close()
	nameAuthors(file)
	const rows = [...shell.rows, ...rowsOf(file)]
	const { things, accounts: who } = await attack({ ...shell, rows }, told, accounts)
	rmSync(file)
	console.log('with a column that names the author', things, who)
	expect([things.byFar, who.byFar]).toEqual([true, true])
})

function nameAuthors(file: string): void {
	const store = new Database(file)
	store.exec('CREATE TABLE author (thing BLOB, account BLOB)')
	const add = store.prepare('INSERT INTO author VALUES (?, ?)')
	for (const { id, member } of told) {
		add.run(Buffer.from(id, 'base64url'), Buffer.from(accounts[member] ?? '', 'hex'))
	}
	store.close()
}

function labelOf({ id }: Told): string {
	const thing = parseThingId(id)
	return thing ? hexOf(sealLabel(keys.label.current, thing)) : ''
}

/** What the keeper alone can open: the teller's standing. */
function standingFor({ member }: Told): Uint8Array {
	const secret = new MemberSecret(town.secrets[member] ?? new Uint8Array())
	const inner = new Uint8Array(INNER_BYTES)
	inner.set(standingOf(secret, epochOf(hourOf(Date.now()))))
	return inner
}

/** Replies by their ids, which the threads' pages show. */
function withIds(things: readonly Told[]): Told[] {
	const store = new Database(place('data', 'content.db'), { readonly: true })
	const idOf = store.prepare('SELECT id FROM reply WHERE text = ?').pluck()
	const all = things.map((thing) => {
		const id = thing.id === thing.thread ? null : (idOf.get(thing.id) as Buffer)
		return id ? { ...thing, id: id.toString('base64url') } : thing
	})
	store.close()
	return all
}

/** The copy of the vault that the keeper hands to whoever asks at its socket. */
function backup(): Promise<string> {
	const file = place('stolen.db')
	return new Promise((resolve, reject) => {
		const asking = request({ socketPath: socket(), path: '/backup', method: 'POST' }, (answer) => {
			buffer(answer).then((bytes) => {
				writeFileSync(file, bytes)
				resolve(file)
			}, reject)
		})
		asking.on('error', reject).end()
	})
}

/** What the web's user can read below the app's folder, in the build and of both processes. */
function gather(): { read: string[]; refused: string[] } {
	const listed = ['environ', 'cmdline', 'maps', 'mem', 'limits']
	const processes = (['server', 'keeper'] as const).flatMap((name) =>
		listed.map((what) => `/proc/${town.app.pid(name)}/${what}`),
	)
	// Folders that do not list what is in them keep no secret of its name.
	const guessed = [place('keys', 'web.json'), place('keys', 'keeper.json'), vaultFile()]
	const places = [
		...guessed,
		town.app.folder,
		path.resolve('.next'),
		path.resolve('.build'),
		...processes,
	]
	const user = CAN_SEPARATE ? USERS.server : {}
	const options = { encoding: 'utf8', maxBuffer: 2 ** 28, ...user } as const
	const { stdout } = spawnSync(process.execPath, ['games/web-shell/gather.mjs', ...places], options)
	const { read, refused: closed } = JSON.parse(stdout)
	return {
		read: read.filter((file: string) => CAN_SEPARATE || !isKeepers(file, town.app.folder)),
		refused: closed,
	}
}
