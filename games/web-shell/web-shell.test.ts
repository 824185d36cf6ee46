import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportDifference } from '@/games/report'
import { filesHolding, formsIn } from '@/games/search-bytes'
import { bytesOf } from '@/games/world/loot'
import { prf } from '@/lib/crypto/prf'
import { readWebKeys, type WebKeys } from '@/lib/keys/web-keys'
import { askKeeper } from '@/lib/vault/keeper-client'
import { VERBS, type Verb } from '@/lib/vault/verbs'
import { type Asking, remembering } from './asking'
import { attack, linkInOrder, type Shell } from './attack'
import { type Gathered, gather, socketOf, storeCopy, vaultCopy } from './gathered'
import { CHALLENGES, type Score } from './judge'
import { numbered, openingSeals, rowsWithAuthors } from './leaks'
import { hexOf, openedBy, rowsOf } from './rows'
import { type Told, Town } from './town'
import { CAN_SEPARATE, isKeepers } from './two-users'

let town: Town
let keys: WebKeys
let told: Told[]
let accounts: string[]
let shell: Shell
let gathered: Gathered
const asked = new Set<Verb>()

beforeAll(async () => {
	town = await Town.found()
	keys = readWebKeys(place('keys'))
	// While errands wait: what the web's user can see of each on its way.
	const waiting = rowsOf(place('data', 'content.db'))
	const stolen = storeCopy(town.app)
	await town.app.start('keeper')
	told = town.told()
	accounts = town.secrets.map((secret) => hexOf(prf(keys.account.current.reveal(), secret)))
	writeFileSync(place('stolen.db'), await vaultCopy(town.app))
	const rows = [...waiting, ...rowsOf(place('data', 'content.db')), ...rowsOf(place('stolen.db'))]
	shell = { rows, keys, ask: askOnce, stolen }
	gathered = gather(town.app)
})

afterAll(() => town?.app.stop())

const place = (...names: string[]) => path.join(town.app.folder, ...names)
const vaultFile = () => place('data', 'vault', 'vault.db')

const ask: Asking = (verb, question) => {
	asked.add(verb)
	return askKeeper(verb, question, { socket: socketOf(town.app), patienceMs: 60_000 })
}

/** Houses that leak are asked the same some thousand questions. */
const askOnce = remembering(ask)

test.runIf(CAN_SEPARATE)(
	'the web’s user reads no file of the keeper’s, and nothing of its process',
	() => {
		expect(gathered.refused).toContain(place('keys', 'keeper.json'))
		expect(gathered.refused).toContain(vaultFile())
		expect(gathered.read.filter((file) => isKeepers(file, town.app.folder))).toEqual([])
		for (const what of ['environ', 'mem', 'maps'])
			expect(gathered.refused).toContain(`/proc/${town.app.pid('keeper')}/${what}`)
	},
)

test('it does read its keys, the content store with its log, the build, and its own environment', () => {
	const needed = [
		place('keys', 'web.json'),
		place('data', 'content.db'),
		place('data', 'content.db-wal'),
	]
	const own = `/proc/${town.app.pid('server')}/environ`
	expect(gathered.read).toEqual(
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
	const ours = gathered.read.filter((file) => !file.includes(`${path.sep}.next${path.sep}`))
	expect(ours.filter((file) => formsIn(readFileSync(file), names).length > 0)).toEqual([])
	expect(filesHolding([place('data')], town.secrets)).toEqual([])
})

test('the attacker holds all that the game is about', () => {
	const { rows, stolen } = shell
	const log = bytesOf(stolen, 'data/content.db-wal')
	const values = new Set(rows.flat())
	expect(told.length).toBeGreaterThan(100)
	expect(told.filter(({ id }) => !values.has(hexOf(Buffer.from(id, 'base64url'))))).toEqual([])
	expect(accounts.filter((account) => !values.has(account))).toEqual([])
	// Of each secret that waits for the keeper: its seal, and the entry of “my things”.
	expect(openedBy(keys, rows).length).toBeGreaterThan(40)
	const logged = told.filter(({ id }) => log.includes(Buffer.from(id, 'base64url')))
	expect(logged.length).toBeGreaterThanOrEqual(town.late.size)
	expect(town.late.size).toBeGreaterThan(20)
})

test('files, keys and every verb of the keeper together name nobody', async () => {
	const plays = await attack(shell, told, town.late, accounts)
	const judged = { things: plays.things(), accounts: plays.accounts(), order: plays.order() }
	keepScores(judged, null)
	keepScores({ late: plays.late() }, null, 'pages and the log remember what came since the night')
	expect([...asked].sort()).toEqual(Object.keys(VERBS).sort())
	for (const score of Object.values(judged)) {
		expect(score.challenges).toBe(CHALLENGES)
		expect(score.beats).toBe(false)
	}
})

test('rows that are numbered as they come would lose the game of visits', () => {
	const early = told.filter(({ id }) => !town.late.has(id))
	const order = linkInOrder(numbered(shell.stolen, told), early)
	keepScores({ order }, 'rows that are numbered')
	expect(order.byFar).toBe(true)
})

test('a verb that hands out what a seal says would lose the game', async () => {
	const leaky = openingSeals(askOnce, town, told, keys)
	const plays = await attack({ ...shell, ask: leaky }, told, town.late, accounts)
	const things = plays.things()
	keepScores({ things }, 'a verb that opens seals')
	expect(things.byFar).toBe(true)
})

test('a table that names its author would lose both games', async () => {
	const named = rowsWithAuthors(place('data', 'content.db'), place('leaky.db'), told, accounts)
	const rows = [...shell.rows, ...named]
	const plays = await attack({ ...shell, rows }, told, town.late, accounts)
	const [things, who] = [plays.things(), plays.accounts()]
	keepScores({ things, accounts: who }, 'a table that names the author')
	expect([things.byFar, who.byFar]).toEqual([true, true])
})

/** For the table of `npm run games`. */
function keepScores(scores: Record<string, Score>, leak: string | null, known?: string): void {
	console.log(leak ?? 'the shell of the web’s user', scores)
	for (const [what, { challenges, luck }] of Object.entries(scores)) {
		const play = `shell: link ${what}`
		reportDifference({ game: 'G7', play, leak, samples: challenges, p: luck, known })
	}
}
