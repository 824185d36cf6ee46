import { logFailure } from '@/lib/log/log'

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const

/**
 * Libraries print errors with all they hold: Next the message, Drizzle every parameter of a failed query, and one of
 * them is the secret. From now on what they print is logged as an event, or not at all.
 */
export function quietConsole(): void {
	for (const method of METHODS) {
		console[method] = (...printed: unknown[]) => {
			const error = printed.find((one) => one instanceof Error)
			if (error) logFailure('inside', error)
		}
	}
}
