import { askPasskey } from '@/device/ask-passkey'
import { lockHere, lockWithPasskey, lockWithPin, unlockForGood } from '@/device/lock'
import type { Tools } from './part'

/** The lock on the page of this device. It needs the service worker, which shows the locked page in place of every other. */
export async function showLock({ writeSetting }: Tools): Promise<void> {
	const [off, on] = ['off', 'on'].map((state) =>
		document.querySelector<HTMLFormElement>(`form[data-lock=${state}]`),
	)
	if (!off || !on) return
	const said = document.querySelector<HTMLElement>('[data-lock-fault]')
	const show = async (isDone = true) => {
		const [isOn, canLock] = [(await lockHere()) !== null, await hasWorker()]
		writeSetting('lock', isOn ? 'on' : null)
		off.hidden = isOn || !canLock
		on.hidden = !isOn
		document.querySelector('[data-lock=unsupported]')?.toggleAttribute('hidden', canLock)
		if (said) said.textContent = isDone ? '' : (said.dataset.lockFault ?? '')
	}
	off.addEventListener('submit', async (event) => {
		event.preventDefault()
		const pin = off.querySelector('input')
		await show(pin !== null && (await hasWorker()) && (await lockWithPin(pin.value)))
		off.reset()
	})
	off.querySelector('[data-lock-passkey]')?.addEventListener('click', async () => {
		await show((await hasWorker()) && (await askPasskey()) && (await lockWithPasskey()))
	})
	on.addEventListener('submit', async (event) => {
		event.preventDefault()
		await unlockForGood()
		await show()
	})
	await show()
	// At a first visit it comes a moment later; where it is blocked, never.
	await navigator.serviceWorker?.ready.then(() => show())
}

/** Whether a worker is in charge: that browsers know of them does not mean that this one may run. */
async function hasWorker(): Promise<boolean> {
	const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined)
	return Boolean(registration?.active)
}
