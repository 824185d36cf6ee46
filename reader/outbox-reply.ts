import { letterOf } from '@/device/letter-of'
import { deliver } from '@/device/outbox-send'
import type { Tools } from './part'

/** Sends a page's reply by way of the outbox, so that it waits when there is no network or no answer. */
export function sendReplies(tools: Tools): void {
	const form = document.querySelector<HTMLFormElement>('form[data-draft]')
	const ticketFor = tickets()
	form?.addEventListener('submit', (event) => {
		if (event.defaultPrevented) return
		event.preventDefault()
		const data = new FormData(form)
		const ticket = ticketFor(String(data.get('text')))
		if (ticket) data.set('ticket', ticket)
		void send(form, data, tools)
	})
}

/** The same words pressed again are the same reply. Plain HTTP has no tickets; there the server compares the words. */
function tickets(): (words: string) => string | undefined {
	let last: { readonly words: string; readonly ticket: string | undefined } | undefined
	return (words) => {
		if (last?.words !== words) last = { words, ticket: crypto.randomUUID?.() }
		return last.ticket
	}
}

async function send(form: HTMLFormElement, data: FormData, { say, text }: Tools): Promise<void> {
	const { letter } = await letterOf('reply', data)
	const delivery = await deliver(letter)
	if (delivery === 'waiting') {
		form.reset()
		again(form)
		say(text('waits'))
	} else if (delivery === 'unkept') {
		again(form)
		say(text('unkept'))
	} else if (delivery.ok) open(delivery.path)
	// The server refuses it once more, and says why in the form.
	else form.submit()
}

/** The form may be sent again; what stands in it is a draft. */
function again(form: HTMLFormElement): void {
	delete form.dataset.sending
	form.querySelector('textarea')?.dispatchEvent(new Event('input'))
}

/** The thread with the new reply; the page that is open has an older copy of it. */
function open(path: string | undefined): void {
	const here = location.pathname + location.search
	if (path) location.assign(path)
	if (!path || path.replace(/#.*/, '') === here) location.reload()
}
