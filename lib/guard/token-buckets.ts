import type { Budget } from './budgets'

interface Bucket {
	tokens: number
	at: number
}

const HOUR_MS = 3_600_000

/**
 * Token buckets by key, in memory only. At most `capacity` of them: the one unused for longest is forgotten, which
 * makes it full again, so a crowd can never fill the memory.
 */
export class TokenBuckets {
	readonly #buckets = new Map<string, Bucket>()

	constructor(readonly capacity: number) {}

	/** Takes one token, or says false and takes nothing. A clock that goes back takes nothing either. */
	take(key: string, { burst, perHour }: Budget, now: number): boolean {
		const { tokens, at } = this.#buckets.get(key) ?? { tokens: burst, at: now }
		const passed = Math.max(0, now - at)
		const full = Math.min(burst, tokens + (passed * perHour) / HOUR_MS)
		const paid = full >= 1
		this.#keep(key, { tokens: paid ? full - 1 : full, at: Math.max(now, at) })
		return paid
	}

	get size(): number {
		return this.#buckets.size
	}

	#keep(key: string, bucket: Bucket): void {
		this.#buckets.delete(key)
		this.#buckets.set(key, bucket)
		if (this.#buckets.size <= this.capacity) return
		const [oldest] = this.#buckets.keys()
		if (oldest !== undefined) this.#buckets.delete(oldest)
	}
}
