import { Workbox } from 'workbox-window'

/** The service worker keeps the offline page, and no page that anybody read. */
export function keepOfflinePage(): void {
	if (!('serviceWorker' in navigator)) return
	window.addEventListener('load', () => {
		new Workbox('/sw.js', { updateViaCache: 'none' }).register().catch(() => undefined)
	})
}
