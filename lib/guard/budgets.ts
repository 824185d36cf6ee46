/** A token bucket: `burst` at once, and `perHour` more as time goes by. */
export interface Budget {
	readonly burst: number
	readonly perHour: number
}

/** Everything that is counted. */
export type Spending =
	| 'signUp'
	| 'signIn'
	| 'passkey'
	| 'patience'
	| 'tell'
	| 'reply'
	| 'heart'
	| 'vote'
	| 'change'
	| 'search'
	| 'circle'
	| 'contacts'
	| 'contactsKept'
	| 'verify'
	| 'code'
	| 'slowed'
	| 'firstTell'
	| 'firstReply'
	| 'report'
	| 'review'
	| 'jury'
	| 'log'

/**
 * How much of each a member may do, and how much one network (a /24 or /48, so perhaps a whole school behind one
 * address) may do. A person never meets these; a script does within a minute.
 */
export const BUDGETS: Readonly<
	Record<Spending, { readonly standing?: Budget; readonly network: Budget }>
> = {
	signUp: { network: { burst: 30, perHour: 60 } },
	signIn: { network: { burst: 40, perHour: 240 } },
	passkey: { standing: { burst: 6, perHour: 12 }, network: { burst: 60, perHour: 300 } },
	// Proof by waiting costs a machine nothing, so a network has few of them.
	patience: { network: { burst: 20, perHour: 60 } },
	tell: { standing: { burst: 6, perHour: 20 }, network: { burst: 120, perHour: 600 } },
	reply: { standing: { burst: 15, perHour: 120 }, network: { burst: 300, perHour: 2_400 } },
	heart: { standing: { burst: 60, perHour: 600 }, network: { burst: 1_200, perHour: 12_000 } },
	vote: { standing: { burst: 30, perHour: 300 }, network: { burst: 600, perHour: 6_000 } },
	// Taking back, deleting, unlinking.
	change: { standing: { burst: 30, perHour: 120 }, network: { burst: 300, perHour: 2_400 } },
	// Ties, groups and places.
	circle: { standing: { burst: 40, perHour: 120 }, network: { burst: 600, perHour: 4_800 } },
	// Chunks of an address book, of which 2,000 entries have forty; the keeper has its own quota of what is in them. What
	// was evaluated must never be refused when it is to be kept, so that has a budget of its own with room for trying again.
	contacts: { standing: { burst: 60, perHour: 60 }, network: { burst: 2_400, perHour: 4_800 } },
	contactsKept: {
		standing: { burst: 180, perHour: 180 },
		network: { burst: 7_200, perHour: 14_400 },
	},
	// Codes that are sent, and guesses at them.
	verify: { standing: { burst: 4, perHour: 6 }, network: { burst: 40, perHour: 120 } },
	code: { standing: { burst: 5, perHour: 10 }, network: { burst: 100, perHour: 400 } },
	search: { network: { burst: 120, perHour: 3_600 } },
	// Whom stewards slowed down: a few words a day.
	slowed: { standing: { burst: 2, perHour: 0.125 }, network: { burst: 300, perHour: 2_400 } },
	// Who has said next to nothing yet says the first things slowly.
	firstTell: { standing: { burst: 5, perHour: 6 }, network: { burst: 60, perHour: 240 } },
	firstReply: { standing: { burst: 5, perHour: 20 }, network: { burst: 120, perHour: 900 } },
	// Without an account as well, so the network's own is what bounds it.
	report: { standing: { burst: 10, perHour: 30 }, network: { burst: 20, perHour: 60 } },
	review: { standing: { burst: 200, perHour: 1_200 }, network: { burst: 2_000, perHour: 12_000 } },
	jury: { standing: { burst: 20, perHour: 60 }, network: { burst: 200, perHour: 1_200 } },
	// All of it each time, for who compares it with what they kept.
	log: { network: { burst: 6, perHour: 12 } },
}

/**
 * What hides before stewards have looked, at the word of one or because enough members say so, and how often in one circle: beyond it a
 * report is taken and hides nothing.
 */
export type Hiding = 'aboutMe' | 'severe' | 'threshold'

/** Everyone's circle has as many people as all others together. */
export const HIDING_BUDGETS: Readonly<Record<Hiding, { everyone: Budget; circle: Budget }>> = {
	aboutMe: { everyone: { burst: 40, perHour: 20 }, circle: { burst: 5, perHour: 0.5 } },
	severe: { everyone: { burst: 60, perHour: 30 }, circle: { burst: 8, perHour: 1 } },
	threshold: { everyone: { burst: 40, perHour: 20 }, circle: { burst: 5, perHour: 0.5 } },
}
