import 'server-only'
import { WriteFailure, type WriteReason } from '@/db/dialect/writer'
import { KeyTrouble } from '@/lib/keys/key-trouble'
import { type Refusal, refused } from '@/lib/outcome'

/**
 * What a person is told when a write or a seal failed. `of` says what a conflict or an unmet demand means
 * for the command at hand; anything unknown is thrown on.
 */
export function refusalOf(error: unknown, of: Partial<Record<WriteReason, Refusal>> = {}) {
	if (error instanceof KeyTrouble) return refused('cannotTake')
	if (error instanceof WriteFailure) return refused(of[error.reason] ?? 'cannotKeep')
	throw error
}
