import type { Tools } from './part'

type Kept = Pick<Tools, 'readSetting' | 'readTab'>

/** Whether leaving this page now would lose something that somebody wrote, chose, or sees this one time only. */
export function wouldLoseWords(kept: Kept): boolean {
	if (document.querySelector('[data-shown-once]')) return true
	const fields = document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
		'textarea, input:not([type]), input[type=text], input[type=file]',
	)
	return [...fields].some((field) => isTouched(field) && !isKept(field, kept))
}

function isTouched(field: HTMLTextAreaElement | HTMLInputElement): boolean {
	return field.value.trim() !== '' && field.value !== field.defaultValue
}

function isKept(
	{ form, type, value }: HTMLTextAreaElement | HTMLInputElement,
	kept: Kept,
): boolean {
	if (type === 'file' || !form) return false
	return keptOf(form, kept).includes(JSON.stringify(value).slice(1, -1))
}

/** What this browser keeps of a form, as it was written. */
function keptOf({ dataset, className }: HTMLFormElement, { readSetting, readTab }: Kept): string {
	if (dataset.keptAs) return JSON.stringify(readTab(dataset.keptAs) ?? '')
	return className === 'composer' ? (readSetting('draft') ?? '') : ''
}
