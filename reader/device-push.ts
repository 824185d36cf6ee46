import { canPush, isPushOn, switchPushOff, switchPushOn } from '@/device/push'

/** The switch for pushes on the page of this device. */
export async function showPush(): Promise<void> {
	const box = document.querySelector<HTMLInputElement>('input[name=push]')
	if (!box) return
	if (!canPush()) {
		say('unsupported')
		return
	}
	box.checked = await isPushOn()
	box.disabled = false
	if (Notification.permission === 'denied') say('denied')
	box.addEventListener('change', () => void turn(box))
}

async function turn(box: HTMLInputElement): Promise<void> {
	box.disabled = true
	say(null)
	if (!box.checked) await switchPushOff()
	else {
		const became = await switchPushOn().catch(() => 'failed')
		box.checked = became === 'on'
		if (became !== 'on') say(became)
	}
	box.disabled = false
}

/** One of the section's texts, or none. */
function say(state: string | null): void {
	const texts = [...document.querySelectorAll<HTMLElement>('[data-push]')]
	const said = texts.some(({ dataset }) => dataset.push === state) ? state : 'failed'
	for (const text of texts) text.hidden = state === null || text.dataset.push !== said
}
