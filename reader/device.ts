import { OFFLINE_READING, PAGES } from '@/device/caches'
import { putIn, takeOut } from '@/device/store'
import { showBadgeSwitch } from './device-badge'
import { showDisguises } from './device-disguise'
import { showInstall } from './device-install'
import { showLock } from './device-lock'
import { showPush } from './device-push'
import type { Tools } from './part'

/** Fills in the page of this device: what is switched on here. */
export function start(tools: Tools): void {
	showInstall(tools)
	showDisguises(tools)
	void showOfflineReading(tools)
	void showPush()
	void showBadgeSwitch()
	void showLock(tools)
	leaveByForm()
}

/** With script the form needs no network. */
function leaveByForm(): void {
	const form = document.querySelector('form[data-leave]')
	form?.addEventListener('submit', (event) => {
		event.preventDefault()
		void import('./leave').then(({ start }) => start())
	})
}

async function showOfflineReading({ say }: Tools): Promise<void> {
	const box = document.querySelector<HTMLInputElement>('input[name=offline-reading]')
	if (!box || !('serviceWorker' in navigator) || !window.caches) return
	box.checked = (await takeOut('settings', OFFLINE_READING)) !== 'off'
	box.disabled = false
	box.addEventListener('change', async () => {
		const remembered = await putIn('settings', OFFLINE_READING, box.checked ? 'on' : 'off')
		if (!box.checked) await caches.delete(PAGES).catch(() => false)
		if (remembered) return
		// What this browser does not remember, the worker cannot know.
		box.checked = !box.checked
		say(box.closest<HTMLElement>('[data-not-remembered]')?.dataset.notRemembered ?? '')
	})
}
