/** One secret of the starter collection; hours are counted back from the moment of seeding. */
export interface StarterSecret {
	readonly text: string
	readonly colour: number
	readonly texture: number
	readonly topics: readonly string[]
	readonly hoursAgo: number
	readonly hearts: number
	readonly answers?: readonly { readonly text: string; readonly votes: number }[]
	readonly replies: readonly StarterReply[]
}

/** `mask` 0 is the teller; others are numbered as they came. `hoursAfter` counts from the secret. */
export interface StarterReply {
	readonly mask: number
	readonly text: string
	readonly hoursAfter: number
	readonly hearts: number
}
