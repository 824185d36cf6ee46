import { OFFLINE_READING, PAGES } from '@/device/caches'
import { putIn, takeOut } from '@/device/store'
import { showBadgeSwitch } from './device-badge'
import { showDisguises } from './device-disguise'
import { showInstall } from './device-install'
import { showLock } from './device-lock'
import { showPush } from './device-push'
import { start as leave } from './leave'
import type { Tools } from './part'

/** Fills in the page of this device: what is switched on here. */
export function start(tools: Tools): void {
	showInstall(tools)
	showDisguises(tools)
	void showOfflineReading(tools)
	void showPush()
	void showBadgeSwitch()
	void showLock(tools)
	leaveByForm(tools)
}

/** With script the form needs no network. */
function leaveByForm(tools: Tools): void {
	const form = document.querySelector('form[data-leave]')
	form?.addEventListener('submit', (event) => {
		event.preventDefault()
		void leave(tools)
	})
}

/** Where site data is refused even to ask throws. */
async function forgetPages(): Promise<void> {
	try {
		await caches.delete(PAGES)
	} catch {}
}

async function showOfflineReading({ say }: Tools): Promise<void> {
	const box = document.querySelector<HTMLInputElement>('input[name=offline-reading]')
	if (!box || !('serviceWorker' in navigator) || !('caches' in window)) return
	box.checked = (await takeOut('settings', OFFLINE_READING)) !== 'off'
	box.disabled = false
	box.addEventListener('change', async () => {
		const remembered = await putIn('settings', OFFLINE_READING, box.checked ? 'on' : 'off')
		if (!box.checked) await forgetPages()
		if (remembered) return
		// What this browser does not remember, the worker cannot know.
		box.checked = !box.checked
		say(box.closest<HTMLElement>('[data-not-remembered]')?.dataset.notRemembered ?? '')
	})
}
