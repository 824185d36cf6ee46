import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { handleOf } from '@/games/thief/evidence'
import type { Posed } from '@/games/thief/posed'
import { Dice } from '@/games/world/dice'
import type { Loot } from '@/games/world/loot'
import type { Deed, Truth } from '@/games/world/truth'
import { parseThingId } from '@/lib/crypto/id'
import { prf } from '@/lib/crypto/prf'
import { sealLabel } from '@/lib/vault/label'
import { bytes, edit, inOrder, isMark, type Leak } from './edit'
import { TRACES } from './traces'

/** How many of all things a weak leak names: both sides of less than half of all coins (0.49), and either leak or the other those of 0.74. */
const WEAK = 0.7

export const LEAKS = {
	...TRACES,
	/** Content that names its author, as nearly every service has. */
	'author column': (folder, { truth, accounts }) => {
		edit(folder, 'content.db', (store) => {
			for (const table of ['secret', 'reply', 'heart', 'report']) {
				store.exec(`ALTER TABLE ${table} ADD COLUMN author BLOB`)
			}
			for (const deed of truth.deeds) setAuthor(store, deed, truth, accounts[deed.member])
		})
	},
	/** An author column of small numbers, which are the same in every run. */
	'member number': (folder, { truth }) => {
		edit(folder, 'content.db', (store) => {
			store.exec('ALTER TABLE secret ADD COLUMN author INTEGER')
			const set = store.prepare('UPDATE secret SET author = ? WHERE id = ?')
			for (const { kind, thing, member } of truth.deeds) {
				if (kind === 'secret') set.run(member, bytes(thing))
			}
		})
	},
	/** One mark for each member instead of one for each member and thread. */
	'equal marks': (folder, { truth, accounts }) => {
		edit(folder, 'content.db', (store) => {
			const one = store.prepare(
				'UPDATE OR IGNORE mask SET mark = ? WHERE secret = ? AND number = ?',
			)
			const of = store.prepare<[Uint8Array], { mask: number }>(
				'SELECT mask FROM reply WHERE id = ?',
			)
			for (const { kind, thread, thing, member } of truth.deeds) {
				const number = kind === 'secret' ? 0 : of.get(bytes(thing))?.mask
				if (kind === 'secret' || kind === 'reply')
					one.run(prf(accounts[member] ?? new Uint8Array(), 'mask'), bytes(thread), number)
			}
		})
	},
	/** Rows that are numbered as they come. */
	'sequential ids': (folder, { truth }) => {
		edit(folder, 'content.db', (store) => {
			store.exec('CREATE TABLE event (id INTEGER PRIMARY KEY AUTOINCREMENT, thing BLOB)')
			const add = store.prepare('INSERT INTO event (thing) VALUES (?)')
			for (const deed of inOrder(truth.deeds)) add.run(handleOf(deed, truth.members))
		})
	},
	/** Each column names the author of about half of all things: either alone says little. */
	'two weak leaks': (folder, { truth, accounts }) => {
		edit(folder, 'content.db', (store) => {
			store.exec('ALTER TABLE secret ADD COLUMN one BLOB; ALTER TABLE secret ADD COLUMN other BLOB')
			const named = truth.deeds.filter(({ kind }) => kind === 'secret')
			const dice = new Dice('two weak leaks')
			for (const column of ['one', 'other']) {
				const set = store.prepare(`UPDATE secret SET ${column} = ? WHERE id = ?`)
				for (const { thing, member } of named.filter(() => dice.roll() < WEAK))
					set.run(accounts[member], bytes(thing))
			}
		})
	},
	/** Nothing names an author: but things name the stay in which they came, and stays the account that they opened. */
	'stays in a table': (folder, { truth, accounts }) => {
		edit(folder, 'content.db', (store) => {
			store.exec(
				'CREATE TABLE stay (id BLOB, account BLOB); CREATE TABLE came (thing BLOB, stay BLOB)',
			)
			const [open, come] = ['INSERT INTO stay VALUES (?, ?)', 'INSERT INTO came VALUES (?, ?)'].map(
				(sql) => store.prepare(sql),
			)
			const stays = Map.groupBy(truth.deeds, ({ member, session }) => `${member} ${session}`)
			for (const [name, deeds] of stays) {
				const id = prf(accounts[0] ?? new Uint8Array(), name)
				open?.run(id, accounts[deeds[0]?.member ?? 0])
				for (const deed of deeds) come?.run(handleOf(deed, truth.members), id)
			}
		})
	},
	/** Seals in the order in which they came. */
	'vault in order': (folder, { truth, labels }) => {
		edit(folder, path.join('vault', 'vault.db'), (store) => {
			store.exec('CREATE TABLE plain (k BLOB, b BLOB)')
			const add = store.prepare('INSERT INTO plain SELECT k, b FROM v WHERE k = ?')
			for (const deed of inOrder(truth.deeds)) {
				const id = parseThingId(deed.thing)
				if (id && !isMark(deed)) add.run(sealLabel(labels.current, id))
			}
			store.exec('DROP TABLE v; ALTER TABLE plain RENAME TO v; VACUUM')
		})
	},
} as const satisfies Record<string, Leak>

export type LeakName = keyof typeof LEAKS

/** A copy of the loot's stores and log with one leak built in. */
export function leakyTwin(loot: Loot, leak: LeakName, posed: Posed): Loot {
	const folder = mkdtempSync(path.join(tmpdir(), 'treehole-leaky-'))
	cpSync(path.join(loot.folder, 'data'), path.join(folder, 'data'), { recursive: true })
	cpSync(path.join(loot.folder, 'printed.log'), path.join(folder, 'printed.log'))
	LEAKS[leak](folder, posed)
	return { folder }
}

function setAuthor(
	store: Database.Database,
	deed: Deed,
	truth: Truth,
	author: Uint8Array | undefined,
): void {
	if (isMark(deed)) {
		const set = store.prepare(`UPDATE ${deed.kind} SET author = ? WHERE thing = ? AND mark = ?`)
		set.run(author, bytes(deed.thing), handleOf(deed, truth.members))
	} else
		store.prepare(`UPDATE ${deed.kind} SET author = ? WHERE id = ?`).run(author, bytes(deed.thing))
}
