import type { ToWorker } from '@/device/messages'
import { showOffer } from './offer'
import type { Tools } from './part'
import { wouldLoseWords } from './unkept'

/** Says that there is a new version, and brings it when somebody wants it: by one reload, never over unsent words. */
export function start({ text }: Tools): void {
	const say = showOffer(text('update'), [
		{
			words: text('updateYes'),
			main: true,
			press() {
				if (wouldLoseWords()) say(text('updateDraft'))
				else void update()
				return !wouldLoseWords()
			},
		},
		{ words: text('later'), press: () => true },
	])
}

async function update(): Promise<void> {
	navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
		once: true,
	})
	const registration = await navigator.serviceWorker.getRegistration()
	const waiting = registration?.waiting
	const takeOver: ToWorker = { kind: 'skipWaiting' }
	if (waiting) waiting.postMessage(takeOver)
	// In another tab somebody was quicker.
	else location.reload()
}
