import { Dice } from './dice'
import type { Session, Side } from './plan'
import type { Deed } from './truth'

/** A reply that can be reported, and whose pair's it is. */
interface Reply {
	readonly thing: string
	readonly thread: string
	readonly pair: number
}

/** What people answer: two things for each coin, that neither of its pair has had to do with. */
export class Targets {
	/** What one pair told, replied to or gave hearts to: neither of them does that again. */
	readonly #touched = new Map<number, Set<string>>()
	readonly #ofCoin = new Map<number, readonly [string, string]>()
	/** Secrets that will be deleted: an answer to them could come too late. */
	readonly #doomed = new Set<string>()
	/** Secrets that will be deleted or unlinked: a report that is open would hold that up. */
	readonly #mortal = new Set<string>()
	/** Two reports would hide it from those who answer it. */
	readonly #reported = new Set<string>()
	/** Replies can be reported too: those that stay, by their coins' sides, so that it does not matter who came first. */
	readonly #replies = new Map<number, Reply>()
	#feed: readonly string[] = []

	constructor(readonly seed: number) {}

	show(feed: readonly string[]): void {
		this.#feed = feed.filter((thing) => !this.#doomed.has(thing))
	}

	/** Chooses for all coins of a session, before anybody acts: so it does not matter who comes first. Throws when too little is left. */
	choose({ pair, coins }: Session): void {
		const touched = this.#touchedBy(pair)
		for (const { coin, kind } of coins) {
			if (kind === 'secret') continue
			const there = kind === 'report' ? this.#reportable(pair) : this.#feed
			const free = there.filter((thing) => !touched.has(thing))
			const [one, other] = new Dice(this.seed, 'targets', coin).shuffled(free)
			if (!one || !other) throw new Error('the feed is too short for this world')
			touched.add(one).add(other)
			if (kind === 'report') this.#reported.add(one).add(other)
			this.#ofCoin.set(coin, [one, other])
		}
	}

	/** What one side of a coin is about. */
	of(coin: number, side: Side): string {
		const thing = this.#ofCoin.get(coin)?.[side]
		if (!thing) throw new Error('nothing was chosen for this coin')
		return thing
	}

	isOfPair(pair: number, thing: string): void {
		this.#touchedBy(pair).add(thing)
	}

	/** Keeps from others what will not stay; a reply that stays can be reported. */
	isDone({ coin, side, kind, thing, thread, fate }: Deed, pair: number): void {
		if (fate === 'deleted') this.#doomed.add(thing)
		if (fate !== 'stays') this.#mortal.add(thing)
		else if (kind === 'reply') this.#replies.set(coin * 2 + side, { thing, thread, pair })
	}

	#reportable(pair: number): string[] {
		const replies = [...this.#replies]
			.sort(([a], [b]) => a - b)
			.filter(([, reply]) => reply.pair !== pair && !this.#mortal.has(reply.thread))
			.map(([, { thing }]) => thing)
		return [...this.#feed, ...replies].filter(
			(thing) => !(this.#mortal.has(thing) || this.#reported.has(thing)),
		)
	}

	#touchedBy(pair: number): Set<string> {
		const touched = this.#touched.get(pair) ?? new Set()
		this.#touched.set(pair, touched)
		return touched
	}
}
