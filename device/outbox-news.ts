import type { ToPage } from './messages'

const CHANNEL = 'treehole-outbox'

/** Tells all pages that the outbox changed. */
export function tellPages(): void {
	const channel = new BroadcastChannel(CHANNEL)
	channel.postMessage({ kind: 'outbox' } satisfies ToPage)
	channel.close()
}

/** Calls `look` whenever the outbox changed, here, in another tab or in the worker; returns what ends that. */
export function hearOutbox(look: () => void): () => void {
	const channel = new BroadcastChannel(CHANNEL)
	channel.addEventListener('message', look)
	return () => channel.close()
}
