import { Workbox } from 'workbox-window'
import { trusted } from './trusted'

/** The service worker keeps the offline page, and no page that anybody read. */
export function keepOfflinePage(): void {
	if (!('serviceWorker' in navigator)) return
	window.addEventListener('load', () => {
		new Workbox(trusted.createScriptURL('/sw.js'), { updateViaCache: 'none' })
			.register()
			.catch(() => undefined)
	})
}
