import { type Hint, hintsIn } from '@/lib/hints/hints'

/**
 * Shows beneath a reply's field what the composer shows beneath a secret: words by which somebody could be found or hurt, and a way to people when
 * it is oneself. Looked for on this device, and sent nowhere.
 */
export function start(): void {
	const place = document.querySelector<HTMLElement>('[data-hints]')
	const field = place?.closest('form')?.querySelector('textarea')
	if (!place || !field) return
	const look = () => show(place, field.value, hintsIn(field.value))
	field.addEventListener('input', look)
	place.closest('form')?.addEventListener('reset', () => show(place, '', []))
	whenIdle(look)
}

/** The first time lists are opened and patterns compiled, which no keystroke should wait for. Safari knows no idle time. */
function whenIdle(run: () => void): void {
	if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 500 })
	else setTimeout(run)
}

/** The lines stand in the page, hidden; only what changes is touched, so that a screen reader says each line once. */
function show(place: HTMLElement, text: string, hints: readonly Hint[]): void {
	for (const line of place.querySelectorAll<HTMLElement>('[data-hint]')) {
		const found = hints.filter(({ kind }) => kind === line.dataset.hint)
		line.hidden = found.length === 0
		const marks = line.querySelector('[data-marks]')
		if (marks) mark(marks, [...new Set(found.map(({ from, to }) => text.slice(from, to)))])
	}
}

function mark(place: Element, words: readonly string[]): void {
	const shown = [...place.children].map((one) => one.textContent)
	if (shown.join('\n') === words.join('\n')) return
	place.replaceChildren(
		...words.flatMap((word) => {
			const one = document.createElement('mark')
			one.textContent = word
			return [one, ' ']
		}),
	)
}
