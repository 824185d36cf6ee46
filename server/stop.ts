import type { Server } from 'node:http'
import { log, logFailure } from '@/lib/log/log'

/** How long requests under way may take before their connections are cut. */
const GRACE_MS = 12_000
const LONGEST_MS = 18_000

/**
 * On SIGTERM and SIGINT: takes no new connection, lets requests end, then runs `finish` (the store's writer commits what it
 * accepted) and exits, within 18 seconds in all.
 */
export function stopOnSignal(server: Server, finish: () => Promise<void>): void {
	let stopping = false
	const stop = async () => {
		if (stopping) return
		stopping = true
		const begun = Date.now()
		log({ event: 'stopping' })
		setTimeout(() => process.exit(1), LONGEST_MS).unref()
		await closed(server)
		await finish().catch((error) => logFailure('process', error))
		log({ event: 'stopped', ms: Date.now() - begun })
		process.exit(0)
	}
	process.on('SIGTERM', stop)
	process.on('SIGINT', stop)
}

function closed(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve())
		server.closeIdleConnections()
		setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
	})
}
