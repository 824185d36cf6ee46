import { isLocked, stay } from '@/device/lock'

/** Well below the minute after which it locks. */
const HEARTBEAT_MS = 20_000

/** Where a lock is on: the screen is covered while nobody looks, and after a minute away the locked page stands there instead. */
export function start(): void {
	let covered = 0
	const cover = () => {
		covered++
		document.documentElement.classList.add('is-covered')
	}
	const look = async () => {
		if (document.visibilityState !== 'visible') return cover()
		const before = covered
		// The worker answers with the locked page, so that nothing of this one is left.
		if (await isLocked()) return lock()
		// Somebody may have gone again meanwhile.
		if (covered === before) document.documentElement.classList.remove('is-covered')
		await stay()
	}
	for (const come of ['focus', 'pageshow']) window.addEventListener(come, look)
	document.addEventListener('visibilitychange', look)
	// The picture in the app switcher is taken about now.
	for (const go of ['blur', 'pagehide']) window.addEventListener(go, cover)
	setInterval(() => document.visibilityState === 'visible' && void stay(), HEARTBEAT_MS)
	void look()
}

/** Where no worker is in charge a reload would only bring this page back. */
function lock(): void {
	if (navigator.serviceWorker?.controller) location.reload()
	else location.replace(`/${document.documentElement.lang.slice(0, 2)}/locked`)
}
