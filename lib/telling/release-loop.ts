import 'server-only'
import { content } from '@/db/content/store'
import { MOST_AT_ONCE, recallWaiting, releaseDue } from './release'
import { expireTickets } from './ticket'

const RELEASE_EVERY_MS = 200
const TIDY_EVERY_MS = 60_000

/** Releases, and forgets old tickets, until stopped; the returned function waits for what is under way. */
export function startReleasing(onError: (error: unknown) => void): () => Promise<void> {
	const stops = [
		every(RELEASE_EVERY_MS, releaseAllDue, onError),
		every(TIDY_EVERY_MS, tidy, onError),
	]
	return async () => {
		await Promise.all(stops.map((stop) => stop()))
	}
}

async function releaseAllDue(): Promise<void> {
	while ((await releaseDue()).length === MOST_AT_ONCE);
}

async function tidy(): Promise<void> {
	await content().write([expireTickets(Date.now())])
	await recallWaiting()
}

/** Runs `work` at each interval, never twice at once. */
function every(
	ms: number,
	work: () => Promise<unknown>,
	onError: (error: unknown) => void,
): () => Promise<void> {
	let round: Promise<unknown> | null = null
	const turn = () => {
		round ??= work()
			.catch(onError)
			.finally(() => {
				round = null
			})
	}
	const timer = setInterval(turn, ms)
	return async () => {
		clearInterval(timer)
		await round
	}
}
