import { readTab, writeTab } from '@/device/tab'
import { countGraphemes } from '@/lib/text/graphemes'

/** Keeps what is typed into a reply until it is sent, and counts it as people count. */
export function watchDraft(): void {
	const form = document.querySelector<HTMLFormElement>('form[data-draft]')
	const field = form?.querySelector('textarea')
	if (!form || !field) return
	const key = `treehole-reply-${form.dataset.draft}`
	form.dataset.keptAs = key
	const most = Number(field.dataset.most)
	const refused = field.getAttribute('aria-invalid') === 'true'
	if (!refused && field.value === '') field.value = readTab(key) ?? ''
	const update = () => {
		writeTab(key, field.value)
		showCount(form, countGraphemes(field.value.trim()), most)
	}
	field.addEventListener('input', update)
	form.addEventListener('submit', (event) => {
		if (form.dataset.sending) return event.preventDefault()
		form.dataset.sending = 'yes'
		writeTab(key, null)
	})
	// Back from the page that the form led to: it may be sent again.
	window.addEventListener('pageshow', () => delete form.dataset.sending)
	if (field.value !== '') update()
}

const SHOWN_FROM = 400

function showCount(form: HTMLFormElement, count: number, most: number): void {
	const output = form.querySelector('[data-counter]')
	if (output) output.textContent = count >= SHOWN_FROM ? `${count} / ${most}` : ''
	form.querySelector('button')?.toggleAttribute('disabled', count > most)
}
