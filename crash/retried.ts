import type { Retry } from '@/browser/http/http-member'

const PAUSE_MS = 40

/** Tries until it works or `giveUp` says so: the processes are killed all the time. */
export function retriedUntil(giveUp: () => boolean): Retry {
	return async (step) => {
		for (;;) {
			try {
				return await step()
			} catch {
				if (giveUp()) return null
				await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
			}
		}
	}
}
