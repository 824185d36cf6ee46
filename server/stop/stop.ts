import type { Server } from 'node:http'
import { log, logFailure } from '@/lib/log/log'

/** How long requests under way may take before their connections are cut. */
const GRACE_MS = 12_000
/** Below the 20 seconds after which a supervisor kills. */
const LONGEST_MS = 18_000
/** How often connections that have just become idle are closed. */
const CLOSE_IDLE_MS = 50

/** What has to be told that the end is near, and what has to be finished once no request is under way. */
export interface Ending {
	begin(): void
	finish(): Promise<void>
}

/**
 * Takes no new connection, lets the requests under way end, then finishes (the store's writer commits what it has
 * taken). Resolves when all is done; nothing that was acknowledged is lost, because only what is committed is.
 */
export async function stopGently(
	server: Server,
	{ begin, finish }: Ending,
	grace: number = GRACE_MS,
): Promise<void> {
	begin()
	await closed(server, grace)
	await finish()
}

/** On SIGTERM and SIGINT: stops gently and exits within 18 seconds, whatever happens. */
export function stopOnSignal(server: Server, ending: Ending): void {
	let begun = 0
	const stop = async () => {
		if (begun > 0) return
		begun = Date.now()
		log({ event: 'stopping' })
		setTimeout(() => process.exit(1), LONGEST_MS).unref()
		await stopGently(server, ending).catch((error) => logFailure('stop', error))
		log({ event: 'stopped', ms: Date.now() - begun })
		process.exit(0)
	}
	process.on('SIGTERM', stop)
	process.on('SIGINT', stop)
}

/** A connection that is kept alive has to be closed as soon as its request has ended. */
function closed(server: Server, grace: number): Promise<void> {
	return new Promise((resolve) => {
		const idle = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_MS)
		const cut = setTimeout(() => server.closeAllConnections(), grace)
		server.close(() => {
			clearInterval(idle)
			clearTimeout(cut)
			resolve()
		})
	})
}
