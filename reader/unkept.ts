/** Where both composers keep their draft: device/settings.ts. */
const COMPOSER_KEY = 'treehole.draft'

/** Whether leaving this page now would lose something that somebody wrote, chose, or sees this one time only. */
export function wouldLoseWords(): boolean {
	if (document.querySelector('[data-shown-once]')) return true
	const fields = document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
		'textarea, input:not([type]), input[type=text], input[type=file]',
	)
	return [...fields].some((field) => isTouched(field) && !isKept(field))
}

function isTouched(field: HTMLTextAreaElement | HTMLInputElement): boolean {
	return field.value.trim() !== '' && field.value !== field.defaultValue
}

function isKept({ form, type, value }: HTMLTextAreaElement | HTMLInputElement): boolean {
	if (type === 'file' || !form) return false
	return kept(form).includes(JSON.stringify(value).slice(1, -1))
}

/** What this browser keeps of a form, as it was written. */
function kept({ dataset, className }: HTMLFormElement): string {
	try {
		if (dataset.keptAs) return JSON.stringify(sessionStorage.getItem(dataset.keptAs) ?? '')
		return className === 'composer' ? (localStorage.getItem(COMPOSER_KEY) ?? '') : ''
	} catch {
		return ''
	}
}
