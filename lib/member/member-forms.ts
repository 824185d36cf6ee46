import { z } from 'zod'
import { LOCALES } from '@/i18n/locales'
import type { Refusal } from '@/lib/outcome'
import { WORD_LANGUAGES, type WordLanguage } from './codename/word-language'

/** The two words (places from 1) that somebody is asked for after they kept their codename. */
export interface Check {
	readonly language: WordLanguage
	readonly asked: readonly [number, number]
}

/** What the "get a codename" form shows next. The words are in its answer once, and nowhere else. */
export type CodenameState =
	| { readonly step: 'ask'; readonly refusal?: Refusal; readonly patience?: string }
	| { readonly step: 'shown'; readonly words: readonly string[]; readonly check: Check }
	| { readonly step: 'have' }

/** `wrong` lists the places whose words were not the right ones; `check` is what was asked, for asking again. */
export interface KeptState {
	readonly wrong: readonly number[]
	readonly check?: Check
	readonly typed?: { readonly firstWord: string; readonly secondWord: string }
	readonly refusal?: Refusal
}

/** Back to the person with what they typed. */
export type SignInState = { readonly refusal?: Refusal; readonly typed: string }

export type PasskeyState = { readonly refusal?: Refusal; readonly added?: boolean }

const locale = z.enum(LOCALES).catch('en')
const back = z.string().catch('')
const words = z.enum(WORD_LANGUAGES).catch('en')
const place = z.coerce.number().int().min(1).max(12)

export const codenameForm = z.object({ words })
export const signInForm = z.object({ locale, back, words: z.string().max(4_000).catch('') })
export const passkeySignInForm = z.object({
	locale,
	back,
	answer: z.string().max(16_000).catch(''),
})
export const addPasskeyForm = z.object({ answer: z.string().max(32_000).catch('') })
export const keptForm = z.object({
	locale,
	back,
	words,
	first: place,
	firstWord: z.string().max(100),
	second: place,
	secondWord: z.string().max(100),
})

/** The fields of a form as a plain object for zod; of fields with one name the last counts, and files do not. */
export function fieldsOf(form: FormData): Record<string, FormDataEntryValue> {
	return Object.fromEntries(form)
}
