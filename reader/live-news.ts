import type { Hear } from './live-stream'
import type { Tools } from './part'

/** Counts new secrets on a button; pressed, it puts them on top. */
export function newSecrets(place: HTMLElement, tools: Tools): Hear {
	const arrived = new Set<string>()
	const button = document.createElement('button')
	button.type = 'button'
	button.className = 'live-new'
	button.hidden = true
	place.append(button)
	button.addEventListener('click', async () => {
		button.disabled = true
		const page = await fetchPage(location.href, tools)
		if (page) addCards(page)
		button.disabled = false
		button.hidden = page !== null
		if (page) arrived.clear()
		else tools.say(tools.text('noAnswer'))
	})
	return (what, id) => {
		if (what === 'reply' || document.getElementById(`t${id}`)) return
		arrived.add(id)
		button.textContent = words(place, what === 'lost' ? 0 : arrived.size)
		button.hidden = false
	}
}

/** Puts new replies behind those that stand there, where this page shows the end of the thread. */
export function newReplies(place: HTMLElement, tools: Tools): Hear {
	let fetching: Promise<void> = Promise.resolve()
	return () => {
		fetching = fetching.then(async () => {
			if (document.querySelector('#replies [rel=next]')) return
			const page = await fetchPage(location.href, tools)
			const count = page ? addReplies(page) : 0
			if (count > 0) place.textContent = words(place, count)
		})
	}
}

async function fetchPage(address: string, { trusted }: Tools): Promise<Document | null> {
	const answer = await fetch(address.replace(/#.*/, '')).catch(() => null)
	if (!answer?.ok) return null
	return new DOMParser().parseFromString(trusted.createHTML(await answer.text()), 'text/html')
}

function addCards(page: Document): void {
	const stretch = document.getElementById('stretch')
	const cards = [...page.querySelectorAll<HTMLElement>('#stretch > *')]
	const unknown = cards.filter(({ id }) => !document.getElementById(id))
	stretch?.prepend(...unknown)
	dispatchAdded(unknown)
	scrollTo({ top: 0 })
	unknown[0]?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
}

/** Returns how many there were. */
function addReplies(page: Document): number {
	const replies = [...page.querySelectorAll<HTMLElement>('.replies > .reply')]
	const unknown = replies.filter(({ id }) => !document.getElementById(id))
	document.querySelector('.replies')?.append(...unknown)
	const title = page.getElementById('replies-title')?.textContent
	const here = document.getElementById('replies-title')
	if (title && here) here.textContent = title
	document.querySelector('#replies > .hint')?.remove()
	dispatchAdded(unknown)
	return unknown.length
}

/** What is one's own among them is asked for by the script that asks for all: see main.ts. */
function dispatchAdded(things: readonly HTMLElement[]): void {
	document.dispatchEvent(new CustomEvent('thingsadded', { detail: things }))
}

function words({ dataset }: HTMLElement, count: number): string {
	if (count === 1) return dataset.one ?? ''
	return (dataset.many ?? '').replace('#', count > 0 ? String(count) : '').trim()
}
