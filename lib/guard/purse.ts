import { randomBytes } from 'node:crypto'
import { prf } from '@/lib/crypto/prf'
import { type MemberSecret, standingOf } from '@/lib/mark/member-marks'
import { done, type Outcome, refused } from '@/lib/outcome'
import { epochOf, hourOf } from '@/lib/time/hours'
import { BUDGETS, type Budget, HIDING_BUDGETS, type Hiding, type Spending } from './budgets'
import { TokenBuckets } from './token-buckets'

/** Each about 100 bytes. */
const CAPACITY = 50_000

/** Who spends: the member, if there is one, and the tag of their network. */
export interface Spender {
	readonly member: MemberSecret | null
	readonly network: string
}

/** Counts what members and networks do. All of it is in memory, under a key that was made with this purse. */
export class Purse {
	readonly #key = randomBytes(32)
	readonly #standings = new TokenBuckets(CAPACITY)
	readonly #networks = new TokenBuckets(CAPACITY)
	readonly #circles = new TokenBuckets(CAPACITY)

	/** `factor` makes every budget larger, for tests that play a thousand people from one machine. */
	constructor(readonly factor: number) {}

	/** Takes from the standing first: who is over their own budget does not use up their neighbours'. */
	spend({ member, network }: Spender, what: Spending, now: number): Outcome {
		const { standing: own, network: shared } = BUDGETS[what]
		if (own && member) {
			const standing = standingOf(member, epochOf(hourOf(now)))
			if (!this.#take(this.#standings, what, standing, own, now)) return refused('tooMany')
		}
		const paid = this.#take(this.#networks, what, network, shared, now)
		return paid ? done() : refused('tooMany')
	}

	/** Pays for hiding something in a circle (null: everyone's) before stewards have looked; false where that was done too often lately. */
	spendHiding(circle: string | null, what: Hiding, now: number): boolean {
		const budget = HIDING_BUDGETS[what][circle === null ? 'everyone' : 'circle']
		return this.#take(this.#circles, what, circle ?? '', budget, now)
	}

	#take(
		from: TokenBuckets,
		what: Spending | Hiding,
		who: Uint8Array | string,
		budget: Budget,
		now: number,
	) {
		const key = Buffer.from(prf(this.#key, what, who)).toString('base64')
		const burst = budget.burst * this.factor
		return from.take(key, { burst, perHour: budget.perHour * this.factor }, now)
	}
}
