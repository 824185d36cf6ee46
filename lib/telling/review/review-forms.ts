import type { Refusal } from '@/lib/outcome'

/** What the form of a report shows after a refusal: why, and all that was chosen and written. */
export interface ReportState {
	readonly refusal: Refusal
	readonly reason: string
	readonly words: string
	/** A ticket of patience that is still good. */
	readonly patience: string
}

/** The same for an appeal. */
export interface AppealState {
	readonly refusal: Refusal
	readonly words: string
}
