import { parseMessage, type ToWorker } from '@/device/messages'
import { worker } from './worker'

type Handler<Kind> = (
	message: Extract<ToWorker, { kind: Kind }>,
	event: ExtendableMessageEvent,
) => Promise<unknown>

/** Does `handler` whenever a page of ours sends a message of this kind. */
export function hear<Kind extends ToWorker['kind']>(kind: Kind, handler: Handler<Kind>): void {
	worker.addEventListener('message', (event) => {
		const message = parseMessage(event.data)
		if (message?.kind !== kind) return
		event.waitUntil(handler(message as Extract<ToWorker, { kind: Kind }>, event))
	})
}
