import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit } from '@/db/content/schema'
import { temporaryStore } from '@/db/content/temporary-store'
import { rawStatement } from '@/db/dialect/raw-statement'
import { statement } from '@/db/dialect/statement'
import { newThingId } from '@/lib/crypto/id'
import { type AuditEntry, auditHead, auditLog, brokenEntry, entryOf } from './audit'
import { tally } from './tally'
import { writeWithAudit } from './write-with-audit'

let opened: Awaited<ReturnType<typeof temporaryStore>>
const review = newThingId()
const HOUR = 24 * 20_000 + 13

const entries: AuditEntry[] = [
	{ what: 'opened', hour: HOUR, review, reason: 'bullying' },
	{ what: 'voted', hour: HOUR + 1, review, by: 'heron-42', reason: 'bullying', measure: 'suspend' },
	{ what: 'decided', hour: HOUR + 2, review, reason: 'bullying', measure: 'suspend' },
	{ what: 'appealed', hour: HOUR + 3, review },
]

beforeAll(async () => {
	opened = await temporaryStore()
	for (const entry of entries)
		await writeWithAudit(async () => ({ statements: [], entries: [entry] }))
})

afterAll(() => opened.remove())

const set = statement<{ number: number; inside: string }>((slot) =>
	opened.store.read
		.update(audit)
		.set({ inside: sql`${slot('inside')}` })
		.where(eq(audit.number, slot('number'))),
)
const cut = rawStatement<{ from: number }>(
	(slot) => sql`DELETE FROM audit WHERE number > ${slot('from')}`,
)

test('what is published tells neither the hour, nor who said what, nor that somebody was suspended', async () => {
	const rows = await Array.fromAsync(auditLog())
	const published = rows.map(({ entry }) => JSON.parse(entry))
	const day = HOUR / 24 - 13 / 24
	expect(published.map(({ inside, ...shown }) => shown)).toEqual([
		{ what: 'opened', review, day, reason: 'bullying', measure: '' },
		{ what: 'voted', review, day, reason: '', measure: '' },
		{ what: 'decided', review, day, reason: 'bullying', measure: 'remove' },
		{ what: 'appealed', review, day, reason: '', measure: '' },
	])
	for (const word of ['heron-42', 'suspend', String(HOUR + 1)])
		expect(JSON.stringify(published)).not.toContain(word)
	// Salted: who tries all handles and measures finds none that fits.
	expect(new Set(published.map(({ inside }) => inside)).size).toBe(entries.length)
	expect(rows.map(entryOf)).toEqual(entries.map((entry) => expect.objectContaining(entry)))
})

test('counts tell no more of sanctions than the log does', async () => {
	const { measures, decided, medianHours } = await tally()
	expect([...measures]).toEqual([['remove', 1]])
	expect([decided, medianHours]).toEqual([1, 2])
})

test('a changed inside is found, and so is an end that is no longer there', async () => {
	expect(await brokenEntry()).toBeNull()
	const end = await auditHead()
	if (!end) throw new Error('the log is empty')
	expect(await brokenEntry(end)).toBeNull()
	expect(await brokenEntry({ ...end, hash: '00'.repeat(32) })).toBe(end.number)
	const [, vote] = await Array.fromAsync(auditLog())
	const inside = vote?.inside ?? ''
	await opened.store.write([set({ number: 2, inside: inside.replace('suspend', 'keep') })])
	expect(await brokenEntry()).toBe(2)
	await opened.store.write([set({ number: 2, inside })])
	await opened.store.write([cut({ from: 2 })])
	// The chain alone cannot say that something is missing behind its end: an end that was kept can.
	expect(await brokenEntry()).toBeNull()
	expect(await brokenEntry(end)).toBe(3)
})
