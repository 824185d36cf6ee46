import { flush, SYNC_TAG } from '@/device/outbox-send'
import { worker } from './worker'

/** Background Sync's event; browsers without it never send one. */
interface SyncEvent extends ExtendableEvent {
	readonly tag: string
}

/** Sends what waits when the browser says that there is a network. What is left makes it try again, later and later. */
export function sendWhenOnline(): void {
	worker.addEventListener('sync' as 'message', (event) => {
		const { tag } = event as unknown as SyncEvent
		if (tag === SYNC_TAG) event.waitUntil(flushOrFail())
	})
}

async function flushOrFail(): Promise<void> {
	if (!(await flush())) throw new Error('something still waits in the outbox')
}
