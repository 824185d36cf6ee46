import { readSetting, writeSetting } from '@/device/settings'
import { text } from './page'

/** j and k go from card to card, l gives a heart, ? explains. Not while typing, and not when switched off. */
export function listenForKeys(): void {
	document.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
		if ((event.target as Element).closest('input, textarea, select, [contenteditable], dialog'))
			return
		if (event.key === '?') return showHelp()
		if (areOff()) return
		if (event.key === 'j') move(1)
		else if (event.key === 'k') move(-1)
		else if (event.key === 'l')
			current()?.querySelector<HTMLButtonElement>('button[form="hearts"]')?.click()
	})
}

function areOff(): boolean {
	return readSetting('keys') === 'off'
}

function current(): HTMLElement | null {
	return document.activeElement?.closest<HTMLElement>('.card, .reply') ?? null
}

function move(by: 1 | -1): void {
	const cards = [...document.querySelectorAll<HTMLElement>('.card, .reply')]
	const at = current()
	const next = cards[at ? cards.indexOf(at) + by : 0]
	if (!next) return
	next.scrollIntoView({ block: 'center' })
	next.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true })
}

/** The dialog stands in the page, hidden, so that its texts are the page's. */
function showHelp(): void {
	const help = document.querySelector<HTMLDialogElement>('dialog.help')
	const box = help?.querySelector<HTMLInputElement>('input')
	if (!help || help.open) return
	if (box) {
		box.checked = !areOff()
		box.onchange = () => writeSetting('keys', box.checked ? null : 'off')
	}
	help.setAttribute('aria-label', text('keys'))
	help.showModal()
}
