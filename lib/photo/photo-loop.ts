import 'server-only'
import { every } from '@/lib/time/every'
import { dropGonePhotos, movePhotos } from './photo-moves'

const DROP_EVERY_MS = 1_000
const DROPS_A_MOVE = 60

/**
 * Takes deleted photos away within a second, and moves those of past hours into the blob store each minute, one after the
 * other: a file could otherwise be written just after it was to go. The returned function stops it.
 */
export function startMovingPhotos(onError: (error: unknown) => void): () => Promise<void> {
	let rounds = 0
	return every(
		DROP_EVERY_MS,
		async () => {
			if (rounds++ % DROPS_A_MOVE === 0) while ((await movePhotos()) > 0);
			await dropGonePhotos()
		},
		onError,
	)
}
