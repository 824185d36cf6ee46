import { CAUGHT_UP } from '@/device/push-setting'
import { putIn } from '@/device/store'
import { worker } from './worker'

/** The message of keeper/push/send.ts: declarative Web Push, for browsers that leave showing it to the worker. */
interface Message {
	readonly notification: {
		readonly title: string
		readonly body: string
		readonly navigate: string
		readonly tag: string
		readonly lang: string
	}
}

/** Shows the one message there is, and leads from it to the list of replies. */
export function showPushes(): void {
	worker.addEventListener('push', (event) => {
		const message = event.data?.json() as Message | undefined
		if (message) event.waitUntil(show(message))
	})
	// The browser's maker gave this device another address: the next page that is opened says so to the server.
	worker.addEventListener('pushsubscriptionchange', (event) => {
		const change = event as ExtendableEvent
		change.waitUntil(putIn('settings', CAUGHT_UP, 0))
	})
	worker.addEventListener('notificationclick', (event) => {
		event.notification.close()
		event.waitUntil(open(event.notification.data))
	})
}

function show({ notification: { title, body, navigate, tag, lang } }: Message): Promise<void> {
	const icon = '/icon-192.png'
	return worker.registration.showNotification(title, { body, tag, lang, icon, data: navigate })
}

/** In a window of ours that is open, else in a new one; never anywhere but on this site. */
async function open(address: unknown): Promise<void> {
	const url = new URL(String(address), worker.location.origin)
	if (url.origin !== worker.location.origin) return
	const [window] = await worker.clients.matchAll({ type: 'window' })
	if (!window) await worker.clients.openWindow(url.href)
	else await (await window.navigate(url.href))?.focus()
}
