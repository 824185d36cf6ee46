'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { newTicket } from '@/lib/telling/new-ticket'
import type { TellState } from '@/lib/telling/tell-actions'
import { fieldsOf, type TellFields } from '@/lib/telling/tell-fields'
import { guessLanguage } from '@/lib/text/guess-language'
import { loadDraft, saveDraft } from './draft'
import { fillForm, setControl } from './fill-form'

export interface Writing {
	/** What the form's controls say just now. */
	readonly fields: TellFields
	/** Call it when a control changed; `name` is the control that a person touched. */
	readonly look: (name?: string) => void
	/** Call it when the form is sent, and again with false when it was refused. */
	readonly sent: (isSent?: boolean) => void
}

/**
 * Keeps what is in the composer's form in this browser, and brings it back. The controls are the truth: they work before
 * React has come, and without it; this only watches them.
 */
export function useDraft(
	form: RefObject<HTMLFormElement | null>,
	first: TellFields,
	refused: TellState | null,
	restores: boolean,
): Writing {
	const [fields, setFields] = useState(first)
	const now = useRef({ ticket: first.ticket, sent: false, languageChosen: false })

	const look = (name?: string) => {
		if (!form.current) return
		if (name === 'language') now.current.languageChosen = true
		// A ticket is for these very words: changed ones are another secret, even where the answer to the first was lost.
		Object.assign(now.current, { sent: false, ticket: newTicket() })
		const guess = now.current.languageChosen ? null : guessLanguage(textIn(form.current))
		if (guess) setControl(form.current, 'language', guess)
		keep()
	}
	const keep = () => {
		if (!form.current) return
		const { ticket, sent, languageChosen } = now.current
		const read = { ...fieldsOf(new FormData(form.current)), ticket }
		saveDraft({ fields: read, sent, languageChosen })
		setFields(read)
	}
	const restore = () => {
		const draft = restores && !refused ? loadDraft() : null
		// Somebody may have begun to type before this script ran.
		if (form.current && draft && textIn(form.current) === first.text) {
			// A page that was opened for a circle is for that one, whatever the draft was for.
			fillForm(form.current, { ...draft.fields, circle: first.circle || draft.fields.circle })
			now.current = { ...draft, ticket: draft.fields.ticket }
		}
		keep()
	}
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has come alive, before it is painted
	useLayoutEffect(restore, [])
	// biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
	useEffect(() => {
		if (!refused) return
		now.current.sent = false
		keep()
	}, [refused])

	const sent = (isSent = true) => {
		now.current.sent = isSent
		keep()
	}
	return { fields, look, sent }
}

function textIn(form: HTMLFormElement): string {
	return String(new FormData(form).get('text') ?? '')
}
