import 'server-only'
import { content } from '@/db/content/store'
import type { Statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { type AuditEntry, auditStatements } from '@/lib/review/audit'

/** How often another entry may come first before somebody is told to try again. */
const TRIES = 8

/** A write and its entries in the audit log, both or neither; made anew when another entry came first. Throws WriteFailure. */
export async function writeWithAudit(
	statements: readonly Statement[],
	entries: readonly AuditEntry[],
): Promise<void> {
	for (let left = TRIES; ; left -= 1) {
		try {
			return await content().write([...statements, ...(await auditStatements(entries))])
		} catch (error) {
			const another = error instanceof WriteFailure && error.reason === 'conflict'
			if (!another || left <= 1) throw error
		}
	}
}
