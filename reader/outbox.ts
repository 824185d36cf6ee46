import { fieldOf, outbox, type Waiting } from '@/device/outbox'
import { type OutboxWords, showOutbox } from '@/device/outbox-list'
import { hearOutbox } from '@/device/outbox-news'
import { deliver, flush } from '@/device/outbox-send'
import { sendReplies } from './outbox-reply'
import type { Tools } from './part'

export { deliver }

/** Sends what waits, shows it, and lets replies wait. */
export function start(tools: Tools): void {
	sendWhenPossible()
	for (const place of document.querySelectorAll<HTMLElement>('[data-outbox]')) show(place)
	sendReplies(tools)
	hearOutbox(() => void showHearts())
	void showHearts()
}

function show(place: HTMLElement): void {
	const words: OutboxWords = JSON.parse(place.dataset.outbox ?? '{}')
	showOutbox(place, words, { kind: place.dataset.kind, secret: place.dataset.secret })
}

const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 5 * 60_000

/**
 * Now, when there is a network again, when somebody comes back to the page; and where no answer comes although the browser
 * believes in its network, again and again, later and later.
 */
function sendWhenPossible(): void {
	let pause = FIRST_PAUSE_MS
	let timer: ReturnType<typeof setTimeout> | undefined
	const later = () => {
		timer ??= setTimeout(again, pause)
	}
	const again = async () => {
		timer = undefined
		if (!navigator.onLine || (await flush())) return
		pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
		later()
	}
	const now = () => {
		clearTimeout(timer)
		timer = undefined
		pause = FIRST_PAUSE_MS
		if (document.visibilityState === 'visible') void again()
	}
	for (const come of ['online', 'focus']) window.addEventListener(come, now)
	document.addEventListener('visibilitychange', now)
	hearOutbox(later)
	void again()
}

/** A heart that waits shows as it will be. */
async function showHearts(): Promise<void> {
	const hearts = new Map((await outbox()).filter(isWaitingHeart).map(thingAndPress))
	for (const button of document.querySelectorAll<HTMLButtonElement>('button[form="hearts"]')) {
		const press = hearts.get(button.value)
		button.toggleAttribute('data-waiting', press !== undefined)
		if (press) button.setAttribute('aria-pressed', String(press === 'give'))
	}
}

function isWaitingHeart({ kind, state }: Waiting): boolean {
	return kind === 'heart' && state === 'waiting'
}

function thingAndPress(entry: Waiting): [string, string] {
	return [fieldOf(entry, 'thing'), fieldOf(entry, 'press')]
}
