'use client'

import { type RefObject, useEffect, useState } from 'react'
import type { Refusal } from '@/lib/outcome'
import type { TellState } from '@/lib/telling/tell-actions'
import { type Place, placeOf } from './refusal-place'

/** The refusal to show: the server's, or the composer's own; it has the focus, and goes once the form is changed. */
export function useRefusal(form: RefObject<HTMLFormElement | null>, state: TellState | null) {
	const [own, setOwn] = useState<{ readonly refusal: Refusal } | null>(null)
	const [done, setDone] = useState<TellState | null>(null)
	const refusal = own?.refusal ?? (state === done ? null : (state?.refusal ?? null))
	useEffect(() => {
		const why = own ?? state
		if (why && form.current) focusOn(form.current, placeOf(why.refusal))
	}, [form, own, state])
	return {
		refusal,
		refuse: (why: Refusal) => setOwn({ refusal: why }),
		answered() {
			// The way to a codename stays, whatever else is written meanwhile.
			if (refusal === 'signIn') return
			setOwn(null)
			setDone(state)
		},
	}
}

const FIELDS: Partial<Record<Place, string>> = {
	text: '[name="text"]',
	topic: '[name="topic"]',
	answer: '[name="answer"]',
	photo: '[name="photo"]',
}

function focusOn(form: HTMLFormElement, place: Place): void {
	const control = form.querySelector<HTMLElement>(FIELDS[place] ?? '[data-refusal]')
	control?.closest('details')?.setAttribute('open', '')
	control?.focus()
}
