/** A text, what somebody would make of it to tell it again, and another person's text about the same thing; written for tests. */
export interface NearTexts {
	readonly text: string
	/** Each is one small change: [what is replaced, by what]. */
	readonly edits: readonly (readonly [string, string])[]
	readonly other: string
}
