import type { OutboxWords } from '@/device/outbox-list'
import type { Locale } from '@/i18n/locales'
import type { TellState } from '@/lib/telling/tell-actions'
import type { TellFields } from '@/lib/telling/tell-fields'

/** A circle to tell in: its name with the size of its crowd, and who there could guess. */
export interface CircleChoice {
	readonly id: string
	readonly name: string
	readonly hint: string
}

/** What the server gives every composer. */
export interface ComposerPage {
	readonly locale: Locale
	/** Whether a member opened the page; somebody else is asked for a codename when they send. */
	readonly member: boolean
	/** A patience ticket, and the seconds until it is good. */
	readonly patience: string
	readonly seconds: number
	/** Suggestions for the topic. */
	readonly topics: readonly string[]
	/** Circles that this member can tell in, beside everyone. */
	readonly circles: readonly CircleChoice[]
	readonly first: TellFields
	/** For what waits to be sent from this device. */
	readonly outbox: OutboxWords
}

/** `useActionState(tellAction)`, held by the page, so that a form sent without JavaScript finds its answer. */
export type Telling = [state: TellState | null, send: (form: FormData) => void, isSending: boolean]
