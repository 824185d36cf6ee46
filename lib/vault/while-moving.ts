import 'server-only'
import { WriteFailure } from '@/db/dialect/writer'

const TRIES = 5

/**
 * Runs `attempt`, a reading of "my things" and the write that rests on it, again when the keeper or another device
 * moved an errand in between ('conflict' or 'unmet'). The last failure is thrown on.
 */
export async function whileMoving<T>(attempt: () => Promise<T>): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await attempt()
		} catch (error) {
			if (tries === TRIES || !isMoved(error)) throw error
		}
	}
}

function isMoved(error: unknown): boolean {
	return error instanceof WriteFailure && (error.reason === 'conflict' || error.reason === 'unmet')
}
