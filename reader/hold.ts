import { holdLetters } from '@/device/outbox-send'

/** Where somebody may sign in: what waits here was written before, perhaps by another member, and must not go out as theirs. */
export function start(): void {
	void holdLetters()
}
