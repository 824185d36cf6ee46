import 'server-only'
import { setTimeout } from 'node:timers/promises'
import { content } from '@/db/content/store'
import type { Statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { type AuditEntry, auditStatements } from '@/lib/review/audit'

/** How often another process' entry may come first before somebody is told to try again. */
const TRIES = 8
const LONGEST_PAUSE_MS = 64

/** Writes that belong together, and what the log says of them. */
export interface Audited {
	readonly statements: readonly Statement[]
	readonly entries: readonly AuditEntry[]
}

/**
 * A write and its entries in the audit log, both or neither. `make` reads what the write goes by, in the turn of this write: nothing that
 * is in the log changes in between. Throws WriteFailure.
 */
export function writeWithAudit(make: () => Promise<Audited>): Promise<void> {
	return inTurn(() => tryUntilWritten(make))
}

async function tryUntilWritten(make: () => Promise<Audited>): Promise<void> {
	for (let tries = 1; ; tries += 1) {
		try {
			const { statements, entries } = await make()
			return await content().write([...statements, ...(await auditStatements(entries))])
		} catch (error) {
			const another = error instanceof WriteFailure && error.reason === 'conflict'
			if (!another || tries === TRIES) throw error
			await setTimeout(Math.random() * Math.min(2 ** tries, LONGEST_PAUSE_MS))
		}
	}
}

const PLACE = Symbol.for('treehole.audit-turn')
/** This module is loaded for pages, for route handlers, and for the front: they take turns with each other. */
const shared = globalThis as { [PLACE]?: Promise<unknown> }

/** One after the other: each entry follows from the last, so of many at once only one could be written. */
function inTurn(work: () => Promise<void>): Promise<void> {
	const turn = (shared[PLACE] ?? Promise.resolve()).then(work, work)
	shared[PLACE] = turn.catch(() => undefined)
	return turn
}
