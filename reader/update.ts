import type { ToWorker } from '@/device/messages'
import { showOffer } from './offer'
import type { Tools } from './part'
import { wouldLoseWords } from './unkept'

/** Says that there is a new version, and brings it when somebody wants it: by one reload, never over unsent words. */
export function start(tools: Tools): void {
	const { text, readTab, writeTab } = tools
	if (readTab(LATER) !== null) return
	const say = showOffer(text('update'), [
		{
			words: text('updateYes'),
			main: true,
			press() {
				const loses = wouldLoseWords(tools)
				if (loses) say(text('updateDraft'))
				else void update()
				return !loses
			},
		},
		{
			words: text('later'),
			press() {
				writeTab(LATER, '1')
				return true
			},
		},
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

/** Who wants it later is not asked on every page: it comes by itself once all tabs are closed. */
const LATER = 'treehole.later'
