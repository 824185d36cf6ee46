import type { TellFields } from '@/lib/telling/tell-fields'

/** Puts kept fields into the composer's controls: texts, choices and radios alike. The ticket is not a control. */
export function fillForm(form: HTMLFormElement, fields: TellFields): void {
	const { answers, ticket: _, ...single } = fields
	for (const [name, value] of Object.entries(single)) setControl(form, name, value)
	const boxes = form.querySelectorAll<HTMLInputElement>('input[name="answer"]')
	for (const [at, box] of boxes.entries()) box.value = answers[at] ?? ''
}

/** Sets one control as a person would, without anybody being told of it. */
export function setControl(form: HTMLFormElement, name: string, value: string): void {
	const control = form.elements.namedItem(name)
	// A circle that is no choice any more must not become everyone: it is sent, and refused with words.
	if (
		control instanceof HTMLSelectElement &&
		![...control.options].some((one) => one.value === value)
	)
		control.add(new Option('?', value))
	if (control && 'value' in control) control.value = value
}
