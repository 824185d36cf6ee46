/** A member's things, as a thing of each kind that an action may be about. */
export interface Things {
	readonly out: string
	/** Out as well; nobody says anything under it. */
	readonly quiet: string
	readonly reply: string
	readonly waiting: string
	/** Theirs, and judged by stewards: they can appeal. */
	readonly judged: string
	/** A case that they may decide as a steward, about what another steward told. */
	readonly review: string
	/** A group whose steward they are, its invitation, and the wish of somebody to be let in. */
	readonly group: string
	readonly invite: string
	readonly wish: string
}

/** The id of nothing. */
export const NOTHING = 'A'.repeat(22)

/** Of a house in which nothing is. */
export const NO_THINGS: Things = {
	...{ out: NOTHING, quiet: NOTHING, reply: NOTHING, waiting: NOTHING, judged: NOTHING },
	...{ review: NOTHING, group: NOTHING, invite: NOTHING, wish: NOTHING },
}

/** What is told where everybody reads it, its topic, and what its teller says under it. */
export const TEXT = 'I met a walrus'
export const TOPIC = 'walrus'
export const REPLY = 'it was polite'
