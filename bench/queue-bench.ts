import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { EVERYONE } from '@/db/content/circles'
import { openContent } from '@/db/content/store'
import { newThingId, thingIdFromBytes } from '@/lib/crypto/id'
import { decisionMark, MemberSecret, maskMark, reportMark } from '@/lib/mark/member-marks'
import { QUEUE_STRETCH, queue } from '@/lib/review/queue-queries'
import { PRIORITY_IN_SQL } from '@/lib/review/review'
import { hourOf } from '@/lib/time/hours'
import { median } from './store-bench'
import type { Row } from './table'

const CASES = 100_000

/** Of the most pressing: what the steward decided and another has not yet, and then what was appealed. */
const DECIDED = 500
const APPEALED = 100
/** One in so many of the rest they speak in, and as many they reported. */
const PARTY_EVERY = 20

/** A steward's queue with so many open cases: its first page, and one from the middle; and that of a steward who has decided a lot. */
export async function benchQueue(): Promise<Row[]> {
	const file = path.join(tmpdir(), `treehole-queue-${newThingId()}.db`)
	const store = await openContent(`file:${file}`)
	const middle = fillQueue(file)
	const [newcomer, busy] = [MemberSecret.random(), MemberSecret.random()]
	fillSteward(file, busy)
	const rows: Row[] = []
	for (const [name, steward, after] of [
		['first page', newcomer, null],
		['a page from the middle', newcomer, middle],
		[`first page for who decided ${DECIDED} of them, before ${APPEALED} appeals`, busy, null],
		['a page from the middle for the same', busy, middle],
	] as const) {
		const { reviews } = await queue(steward, after)
		if (reviews.length < QUEUE_STRETCH) throw new Error(`${name} is not whole`)
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

/** What a steward did in the cases: decided the first, then come appeals that others decided, and they are a party in some of all others. */
function fillSteward(file: string, steward: MemberSecret): void {
	const store = new Database(file)
	const decide = store.prepare(
		`INSERT INTO decision (review, round, mark, measure, rule, hour) VALUES (?, 0, ?, 'remove', 'spam', ?)`,
	)
	const speak = store.prepare('INSERT INTO mask (secret, mark, number) VALUES (?, ?, 1)')
	const report = store.prepare(
		`INSERT INTO report (thing, mark, round, reason, receipt) VALUES (?, ?, 0, 'spam', ?)`,
	)
	const appeal = store.prepare(`UPDATE review SET state = 'appealed', round = 1 WHERE id = ?`)
	const cases = store
		.prepare<[], { id: Buffer; thing: Buffer }>(
			'SELECT id, thing FROM review ORDER BY priority DESC, id DESC',
		)
		.all()
	store.transaction(() => {
		for (const [at, { id, thing }] of cases.entries()) {
			const [review, of] = [thingIdFromBytes(id), thingIdFromBytes(thing)]
			if (at < DECIDED) decide.run(id, decisionMark(steward, review), hourOf())
			else if (at < DECIDED + APPEALED) {
				decide.run(id, randomBytes(16), hourOf())
				appeal.run(id)
			} else if (at % PARTY_EVERY === 0) speak.run(thing, maskMark(steward, of))
			else if (at % PARTY_EVERY === 1) report.run(thing, reportMark(steward, of), randomBytes(16))
		}
	})()
	store.close()
}
