import type { Reason } from './reason'

/** Something that jurors are asked about whose answer is known: it shows who looks and who only taps. */
export interface KnownText {
	readonly reason: Reason
	readonly breaks: boolean
	readonly text: string
}
