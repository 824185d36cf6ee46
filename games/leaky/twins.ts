import { appendFileSync, cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Posed } from '@/games/thief/posed'
import type { Loot } from '@/games/world/loot'
import type { Deed, Truth } from '@/games/world/truth'
import { parseThingId, thingBytes } from '@/lib/crypto/id'
import { prf } from '@/lib/crypto/prf'
import { heartMark } from '@/lib/mark/member-marks'
import { sealLabel } from '@/lib/vault/label'

/** A world's files, spoiled in one way that real services were spoiled in. */
export type Leak = (folder: string, posed: Posed) => void

export const LEAKS = {
	/** Content that names its author, as nearly every service has. */
	'author column': (folder, { truth, accounts }) => {
		edit(folder, 'content.db', (store) => {
			for (const table of ['secret', 'reply', 'heart']) {
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
				if (kind !== 'heart')
					one.run(prf(accounts[member] ?? new Uint8Array(), 'mask'), bytes(thread), number)
			}
		})
	},
	/** Rows that are numbered as they come. */
	'sequential ids': (folder, { truth }) => {
		edit(folder, 'content.db', (store) => {
			store.exec('CREATE TABLE event (id INTEGER PRIMARY KEY AUTOINCREMENT, thing BLOB)')
			const add = store.prepare('INSERT INTO event (thing) VALUES (?)')
			for (const deed of inOrder(truth.deeds))
				add.run(deed.kind === 'heart' ? mark(deed, truth) : bytes(deed.thing))
		})
	},
	/** One careless line. */
	'address in a log': (folder, { truth }) => {
		appendFileSync(
			path.join(folder, 'printed.log'),
			`GET /en ${truth.members[0]?.person.address}\n`,
		)
	},
	/** Without its last digits, as some keep addresses who mean well. */
	'network in a log': (folder, { truth }) => {
		appendFileSync(
			path.join(folder, 'printed.log'),
			`GET /en ${truth.members[1]?.person.network[0]}::/64\n`,
		)
	},
	/** Written as addresses of pages are. */
	'codename in an address': (folder, { truth }) => {
		appendFileSync(
			path.join(folder, 'printed.log'),
			`GET /en/sign-in?words=${truth.members[0]?.codename.join('+')}\n`,
		)
	},
	/** Search that keeps the words of what was deleted, as FTS5 does unless it is told otherwise. */
	'index without secure-delete': (folder, { truth }) => {
		edit(folder, 'content.db', (store) => {
			store.pragma('secure_delete = OFF')
			store.exec("INSERT INTO secret_words (secret_words, rank) VALUES ('secure-delete', 0)")
			const add = store.prepare('INSERT INTO secret_words (rowid, words, circle) VALUES (?, ?, ?)')
			const drop = store.prepare('DELETE FROM secret_words WHERE rowid = ?')
			for (const [at, text] of truth.gone.entries()) add.run(at + 1, text, '')
			for (const at of truth.gone.keys()) drop.run(at + 1)
		})
	},
	/** A delete that leaves the bytes where they were. */
	'plain delete': (folder, { truth }) => {
		edit(folder, 'content.db', (store) => {
			store.pragma('secure_delete = OFF')
			store.exec('CREATE TABLE old (text TEXT)')
			const add = store.prepare('INSERT INTO old VALUES (?)')
			for (const text of truth.gone) add.run(text)
			store.exec('DELETE FROM old')
		})
	},
	/** Seals in the order in which they came. */
	'vault in order': (folder, { truth, labels }) => {
		edit(folder, path.join('vault', 'vault.db'), (store) => {
			store.exec('CREATE TABLE plain (k BLOB, b BLOB)')
			const add = store.prepare('INSERT INTO plain SELECT k, b FROM v WHERE k = ?')
			for (const { kind, thing } of inOrder(truth.deeds)) {
				const id = parseThingId(thing)
				if (id && kind !== 'heart') add.run(sealLabel(labels.current, id))
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
	if (deed.kind === 'heart') {
		const set = store.prepare('UPDATE heart SET author = ? WHERE thing = ? AND mark = ?')
		set.run(author, bytes(deed.thing), mark(deed, truth))
	} else
		store.prepare(`UPDATE ${deed.kind} SET author = ? WHERE id = ?`).run(author, bytes(deed.thing))
}

function inOrder(deeds: readonly Deed[]): Deed[] {
	return deeds.toSorted((a, b) => a.at - b.at)
}

function mark({ member, thing }: Deed, truth: Truth): Uint8Array {
	const [of, id] = [truth.members[member], parseThingId(thing)]
	if (!of || !id) throw new Error('a heart of nobody')
	return heartMark(of.secret, id)
}

function bytes(thing: string): Uint8Array {
	const id = parseThingId(thing)
	if (!id) throw new Error('no id of a thing')
	return Buffer.from(thingBytes(id))
}

function edit(folder: string, file: string, change: (store: Database.Database) => void): void {
	const store = new Database(path.join(folder, 'data', file))
	store.pragma('synchronous = OFF')
	change(store)
	store.close()
}
