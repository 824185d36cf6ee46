import { Dice } from './dice'
import type { Session, Side } from './plan'

/** What people answer: two things for each coin, that neither of its pair has had to do with. */
export class Targets {
	/** What one pair told, replied to or gave hearts to: neither of them does that again. */
	readonly #touched = new Map<number, Set<string>>()
	readonly #ofCoin = new Map<number, readonly [string, string]>()
	/** Secrets that will be deleted: an answer to them could come too late. */
	readonly #doomed = new Set<string>()
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
			const free = this.#feed.filter((thing) => !touched.has(thing))
			const [one, other] = new Dice(this.seed, 'targets', coin).shuffled(free)
			if (!one || !other) throw new Error('the feed is too short for this world')
			touched.add(one).add(other)
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

	willGo(thing: string): void {
		this.#doomed.add(thing)
	}

	#touchedBy(pair: number): Set<string> {
		const touched = this.#touched.get(pair) ?? new Set()
		this.#touched.set(pair, touched)
		return touched
	}
}
