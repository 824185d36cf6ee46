import { Workbox } from 'workbox-window'
import { tellWorker } from '@/device/tell-worker'
import { startPart } from './parts'
import { trusted } from './trusted'

/** Registers the service worker once the page is there. Where there is none, or it may not be, nothing is missed. */
export function startWorker(): void {
	if (!('serviceWorker' in navigator)) return
	const worker = new Workbox(trusted.createScriptURL('/sw.js'), { updateViaCache: 'none' })
	worker.addEventListener('activated', ({ isUpdate }) => {
		if (!isUpdate) void tellWorker({ kind: 'keep', url: location.href })
	})
	worker.addEventListener('waiting', () => {
		void startPart(() => import('./update'))
	})
	worker.register().catch(() => undefined)
}
