import { type RefObject, useEffect } from 'react'

const PLACE = 'treehole-draft'
const KEPT = ['text', 'topic', 'language', 'colour', 'texture', 'when'] as const

/**
 * Puts the kept draft back, and returns what keeps it: on this device, until it is told. `filled` says that the server already put something into the
 * form; then the draft is not laid over it.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, filled: boolean) {
	useEffect(() => {
		const draft = filled ? null : readDraft()
		if (draft && form.current) putBack(form.current, draft)
	}, [form, filled])
	return () => form.current && keepDraft(new FormData(form.current))
}

export function forgetDraft(): void {
	localStorage.removeItem(PLACE)
}

/** What the composer is filled with when it is next opened. */
export function writeDraft(fields: Record<string, unknown>): void {
	localStorage.setItem(PLACE, JSON.stringify(fields))
}

type Draft = Record<string, string | string[]>

function readDraft(): Draft | null {
	try {
		return JSON.parse(localStorage.getItem(PLACE) ?? 'null')
	} catch {
		return null
	}
}

function keepDraft(data: FormData): void {
	const fields = Object.fromEntries(KEPT.map((name) => [name, String(data.get(name) ?? '')]))
	try {
		writeDraft({ ...fields, answers: data.getAll('answer').map(String) })
	} catch {
		// A device that keeps nothing still lets its owner write.
	}
}

function putBack(form: HTMLFormElement, draft: Draft): void {
	for (const name of ['colour', 'texture', 'language', 'when']) {
		const radio = form.querySelector<HTMLInputElement>(
			`input[name="${name}"][value="${CSS.escape(String(draft[name] ?? ''))}"]`,
		)
		if (radio) radio.checked = true
	}
	setField(form.elements.namedItem('topic'), String(draft.topic ?? ''))
	setField(form.elements.namedItem('text'), String(draft.text ?? ''))
	const answers = [...form.querySelectorAll<HTMLInputElement>('input[name="answer"]')]
	for (const [at, field] of answers.entries()) setField(field, draft.answers?.[at] ?? '')
	const poll = form.querySelector('details')
	if (poll && answers.some((field) => field.value !== '')) poll.open = true
}

/** Sets a field so that React, which may hold its value, hears of it. */
function setField(field: Element | RadioNodeList | null, value: string): void {
	if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
	const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
	setter?.call(field, value)
	field.dispatchEvent(new Event('input', { bubbles: true }))
}
