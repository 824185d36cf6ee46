import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { EVERYONE } from '@/db/content/circles'
import { openContent } from '@/db/content/store'
import { newThingId } from '@/lib/crypto/id'
import { MemberSecret } from '@/lib/mark/member-marks'
import { queue } from '@/lib/review/queue-queries'
import { PRIORITY_IN_SQL } from '@/lib/review/review'
import { hourOf } from '@/lib/time/hours'
import { median } from './store-bench'
import type { Row } from './table'

const CASES = 100_000

/** A steward's queue with so many open cases: its first page, and one from the middle. */
export async function benchQueue(): Promise<Row[]> {
	const file = path.join(tmpdir(), `treehole-queue-${newThingId()}.db`)
	const store = await openContent(`file:${file}`)
	const middle = fillQueue(file)
	const steward = MemberSecret.random()
	const rows: Row[] = []
	for (const [name, after] of [
		['first page', null],
		['a page from the middle', middle],
	] as const) {
		const ms = await median(() => queue(steward, after))
		rows.push({
			what: `a steward’s queue of ${CASES.toLocaleString('en')} open cases, ${name}`,
			figure: `${ms.toFixed(2)} ms`,
			target: '≤ 5 ms median',
			met: ms <= 5,
		})
	}
	await store.close()
	rmSync(file, { force: true })
	return rows
}

/** Cases of every severity and weight over a year; answers with a cursor half-way down. */
function fillQueue(file: string): string {
	const store = new Database(file)
	store.pragma('synchronous = OFF')
	const add = store.prepare(`INSERT INTO review
		(id, thing, thread, circle, state, severity, weight, reporters, hidden, priority, opened)
		VALUES (?, ?, ?, ?, 'open', ?, ?, ?, 0, 0, ?)`)
	store.transaction(() => {
		for (let at = 0; at < CASES; at += 1) {
			const [id, thing] = [randomBytes(16), randomBytes(16)]
			const severity = at % 50 === 0 ? 2 : at % 5 === 0 ? 1 : 0
			const opened = hourOf() - (at % 8_760)
			add.run(id, thing, thing, EVERYONE, severity, 5 + (at % 7) * 5, 1 + (at % 4), opened)
		}
		store.exec(`UPDATE review SET priority = ${PRIORITY_IN_SQL}`)
	})()
	const [row] = store
		.prepare<[], { priority: number; id: Buffer }>(
			`SELECT priority, id FROM review ORDER BY priority DESC, id DESC LIMIT 1 OFFSET ${CASES / 2}`,
		)
		.all()
	store.close()
	return row ? `${row.priority}.${row.id.toString('base64url')}` : ''
}
