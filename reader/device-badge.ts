import { BADGE, canBadge, showBadge } from '@/device/news'
import { putIn, takeOut } from '@/device/store'

/** The switch for a count on the app's icon. */
export async function showBadgeSwitch(): Promise<void> {
	const box = document.querySelector<HTMLInputElement>('input[name=badge]')
	if (!box) return
	document.querySelector('[data-badge]')?.toggleAttribute('hidden', canBadge())
	if (!canBadge()) return
	box.checked = (await takeOut('settings', BADGE)) === 'on'
	box.disabled = false
	box.addEventListener('change', async () => {
		const kept = await putIn('settings', BADGE, box.checked ? 'on' : 'off')
		if (!kept) box.checked = !box.checked
		// What is new is counted with the next page.
		else await showBadge(0)
	})
}
