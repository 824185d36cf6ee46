'use server'

import { redirect } from 'next/navigation'
import { parseLocale } from '@/i18n/locales'
import { PATIENCE_FIELD } from '@/lib/guard/guarded'
import { patienceAgain } from '@/lib/guard/patience'
import type { Refusal } from '@/lib/outcome'
import { hasPhoto, tellAsMember } from './tell-as-member'
import { fieldsOf, type TellFields } from './tell-fields'

/** What the composer shows after a refusal: why, everything that was typed, and a patience ticket for the next try. */
export interface TellState {
	readonly refusal: Refusal
	readonly fields: TellFields
	readonly patience: string
	/** A photo was sent too. Without JavaScript it has to be chosen again: no page can fill in a file. */
	readonly hadPhoto: boolean
}

/** Tells a secret and goes on to `/told/<id>`; a refusal comes back with all that was typed. */
export async function tellAction(_: TellState | null, form: FormData): Promise<TellState> {
	const outcome = await tellAsMember(form)
	if (!outcome.ok) {
		const patience = patienceAgain(form.get(PATIENCE_FIELD), 'tell')
		const fields = fieldsOf(form)
		return { refusal: outcome.refusal, fields, patience, hadPhoto: hasPhoto(form) }
	}
	redirect(`/${parseLocale(String(form.get('locale'))) ?? 'en'}/told/${outcome.value.thing}`)
}
