import type { ToWorker } from '@/device/messages'
import { wipeDevice } from '@/device/store'

/** Longer is nobody kept waiting for a store that does not answer. */
const PATIENCE_MS = 1_500

/** Empties all that a script of this site can reach in this browser. Each store for itself: where one refuses, the others go all the same. */
export async function emptyBrowser(): Promise<void> {
	const work = [stopKeeping, emptyTab, emptyStorage, emptyCaches, wipeDevice, clearBadge]
	const all = Promise.allSettled(work.map(async (empty) => empty()))
	await Promise.race([all, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
}

/** The worker puts nothing back that is under way. */
function stopKeeping(): void {
	navigator.serviceWorker?.controller?.postMessage({ kind: 'wipe' } satisfies ToWorker)
}

function emptyStorage(): void {
	localStorage.clear()
}

function emptyTab(): void {
	sessionStorage.clear()
}

async function emptyCaches(): Promise<void> {
	await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
}

async function clearBadge(): Promise<void> {
	await (navigator as { clearAppBadge?: () => Promise<void> }).clearAppBadge?.()
}
