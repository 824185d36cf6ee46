import 'server-only'
import { content } from '@/db/content/store'
import { every } from '@/lib/time/every'
import { MOST_AT_ONCE, recallWaiting, releaseDue } from './release'
import { lapseReviews, retireReviews } from './review/retire'
import { settleOverdue } from './review/settle-review'
import { expireTickets } from './ticket'

const RELEASE_EVERY_MS = 200
const TIDY_EVERY_MS = 60_000

/** Releases, forgets old tickets and old reviews, and settles what waited too long for a second steward, until stopped; the returned function waits for what is under way. */
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
	await settleOverdue()
	await retireReviews()
	await lapseReviews()
}
