import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { openContent } from '@/db/content/store'
import { makeKeys } from '@/lib/keys/make-keys'
import { wasRemoved } from '@/lib/review/removed-prints'
import { median } from './store-bench'
import type { Row } from './table'

const PRINTS = 100_000
const TEXT =
	'I have told nobody that I still set the table for two. 我从来没有告诉过任何人，我每天晚上都摆两副碗筷。'

/** Whether something may be told that is like nothing of what was removed; in a process of its own, for it makes keys. */
export async function benchPrints(): Promise<Row[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'treehole-prints-'))
	process.env.TREEHOLE_KEYS = path.join(folder, 'keys')
	makeKeys(process.env.TREEHOLE_KEYS)
	const file = path.join(folder, 'content.db')
	const store = await openContent(`file:${file}`)
	fillPrints(file)
	const told = { text: TEXT, answers: [], alt: '', photo: null }
	const rows = [
		await measured('a text', () => wasRemoved(told)),
		await measured('a photo', () =>
			wasRemoved({ ...told, text: '', photo: new Uint8Array(randomBytes(8)) }),
		),
	]
	await store.close()
	rmSync(folder, { recursive: true, force: true })
	return rows
}

async function measured(what: string, look: () => Promise<boolean>): Promise<Row> {
	const ms = await median(look)
	const among = PRINTS.toLocaleString('en')
	return {
		what: `${what} looked up among ${among} texts and ${among} photos that were removed`,
		figure: `${ms.toFixed(2)} ms`,
		target: '–',
		met: null,
	}
}

/** Random ones, which is what keyed prints of unlike texts are to each other. */
function fillPrints(file: string): void {
	const store = new Database(file)
	store.pragma('synchronous = OFF')
	store.pragma('temp_store = MEMORY')
	store.exec(`
		CREATE TEMP TABLE one AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${PRINTS})
			SELECT randomblob(36) AS words, hex(randomblob(8)) AS photo FROM n;
		CREATE TEMP TABLE band AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 23) SELECT i FROM n;
		INSERT INTO removed_print (kind, band, part, print)
			SELECT 'text', i, abs(random() % 2147483648) AS part, words FROM one, band ORDER BY i, part;
		INSERT INTO removed_print (kind, band, part, print)
			SELECT 'photo', i, 16 * (instr('${HEX}', substr(photo, 2 * i + 1, 1)) - 1) + instr('${HEX}', substr(photo, 2 * i + 2, 1)) - 1 AS part,
				unhex(photo) FROM one, band WHERE i < 8 ORDER BY i, part;`)
	store.close()
}

const HEX = '0123456789ABCDEF'
