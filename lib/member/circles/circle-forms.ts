import { type Locale, parseLocale } from '@/i18n/locales'
import type { Refusal } from '@/lib/outcome'

/** What the form of a group shows after a refusal: why, and what was typed. */
export interface CircleFormState {
	readonly refusal: Refusal
	readonly typed: string
	readonly domain: string
}

/** Where the form of an address stands: asked for, or a code was sent to it. */
export interface VerifyState {
	readonly step: 'address' | 'code' | 'done'
	readonly typed: string
	/** What the code's form brings back. */
	readonly sealed: string
	readonly refusal?: Refusal
	/** Ties that came of it. */
	readonly tied?: number
}

export const textOf = (form: FormData, name: string): string => {
	const value = form.get(name)
	return typeof value === 'string' ? value : ''
}

export function localeOf(form: FormData): Locale {
	return parseLocale(textOf(form, 'locale')) ?? 'en'
}

export function foundFields(form: FormData) {
	return { name: textOf(form, 'name'), way: textOf(form, 'way'), domain: textOf(form, 'domain') }
}
