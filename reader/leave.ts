import type { ToWorker } from '@/device/messages'
import { switchPushOff } from '@/device/push'
import { wipeDevice } from '@/device/store'

/** In `left` as well, which every page has; a shared import would be a file of its own. */
const LEFT = 'treehole.left'
const NOWHERE = '/away'
/** Longer is nobody kept waiting who wants to be gone. */
const PATIENCE_MS = 1_500

/** Takes everything of Treehole out of this browser, one thing after the other, and goes. Whatever fails does not stop the rest. */
export async function start(): Promise<void> {
	document.documentElement.hidden = true
	await Promise.race([wipe(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
	remember()
	// Without a network there is no page of ours to go to, and none is needed.
	location.replace(navigator.onLine ? NOWHERE : 'about:blank')
}

async function wipe(): Promise<void> {
	navigator.serviceWorker?.controller?.postMessage({ kind: 'wipe' } satisfies ToWorker)
	for (const storage of [localStorage, sessionStorage]) storage.clear()
	await Promise.allSettled([switchPushOff(), clearBadge(), endSession()])
	// Last what a worker that still runs could fill again.
	await endWorkers().catch(() => undefined)
	await Promise.allSettled([emptyCaches(), wipeDevice()])
}

async function emptyCaches(): Promise<void> {
	if (!('caches' in window)) return
	await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
}

async function clearBadge(): Promise<void> {
	await (navigator as { clearAppBadge?: () => Promise<void> }).clearAppBadge?.()
}

/** S lies in a cookie that no script can reach: the server ends it, and empties what was forgotten here. */
async function endSession(): Promise<void> {
	await fetch('/leave', { method: 'POST', body: new FormData(), keepalive: true })
}

async function endWorkers(): Promise<void> {
	const workers = (await navigator.serviceWorker?.getRegistrations()) ?? []
	await Promise.all(workers.map((worker) => worker.unregister()))
}

function remember(): void {
	try {
		sessionStorage.setItem(LEFT, '1')
	} catch {}
}
