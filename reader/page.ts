/** The page's language, for the few texts that only script needs; they stand in <body data-…>, from messages/. */
export function text(name: string): string {
	return document.body.dataset[name] ?? ''
}

/** Says something briefly at the bottom of the screen, and to screen readers. */
export function say(words: string): void {
	let toast = document.querySelector<HTMLElement>('.toast')
	if (!toast) {
		toast = document.createElement('p')
		toast.className = 'toast'
		toast.setAttribute('role', 'status')
		document.body.append(toast)
	}
	toast.textContent = words
	clearTimeout(hiding)
	hiding = setTimeout(() => {
		if (toast) toast.textContent = ''
	}, SHOWN_MS)
}

const SHOWN_MS = 5000
let hiding: ReturnType<typeof setTimeout> | undefined

/** All cards and replies. */
export function thingsOnPage(): HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>('[data-thing]')]
}
