import type { ToWorker } from './messages'

/** Sends a message to the worker in charge; false where there is none, or the browser refuses even to say so. */
export async function tellWorker(message: ToWorker): Promise<boolean> {
	if (!('serviceWorker' in navigator)) return false
	const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined)
	registration?.active?.postMessage(message)
	return Boolean(registration?.active)
}
