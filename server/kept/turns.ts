/** There is no turn: `mine` when one network alone asks for too much, else because everybody does. */
export class NoTurn extends Error {
	override readonly name = 'NoTurn'

	constructor(readonly mine: boolean) {
		super('too much is waiting already')
	}
}

export interface TurnLimits {
	readonly atOnce: number
	readonly mostWaiting: number
	readonly mostEach: number
	/** How many of one network run at once, where a slow sender could otherwise hold every turn. */
	readonly atOnceEach?: number
}

/**
 * Lets a few pieces of work run at once; the rest wait, and networks take turns. One network that asks for a thousand
 * pages waits for itself, and readers of kept pages do not notice.
 */
export class Turns {
	readonly #lines = new Map<string, (() => void)[]>()
	readonly #runs = new Map<string, number>()
	#running = 0
	#waiting = 0

	constructor(readonly limits: TurnLimits) {}

	/** Rejects with NoTurn when too much waits already. */
	async run<T>(who: string, work: () => Promise<T>): Promise<T> {
		if (this.#running < this.limits.atOnce && this.#mayRun(who)) this.#begin(who)
		else await this.#wait(who)
		try {
			return await work()
		} finally {
			this.#end(who)
		}
	}

	#mayRun(who: string): boolean {
		return (this.#runs.get(who) ?? 0) < (this.limits.atOnceEach ?? this.limits.atOnce)
	}

	#begin(who: string): void {
		this.#running++
		this.#runs.set(who, (this.#runs.get(who) ?? 0) + 1)
	}

	#end(who: string): void {
		this.#running--
		const runs = (this.#runs.get(who) ?? 1) - 1
		if (runs === 0) this.#runs.delete(who)
		else this.#runs.set(who, runs)
		this.#next()
	}

	#wait(who: string): Promise<void> {
		const line = this.#lines.get(who) ?? []
		if (line.length >= this.limits.mostEach) return Promise.reject(new NoTurn(true))
		if (this.#waiting >= this.limits.mostWaiting) return Promise.reject(new NoTurn(false))
		this.#waiting++
		return new Promise((resolve) => {
			line.push(resolve)
			this.#lines.set(who, line)
		})
	}

	/** Hands the turn on to the line that has waited longest since its last one, and may have one more. */
	#next(): void {
		for (const [who, line] of this.#lines) {
			if (!this.#mayRun(who)) continue
			const start = line.shift()
			this.#lines.delete(who)
			if (line.length > 0) this.#lines.set(who, line)
			this.#waiting--
			this.#begin(who)
			start?.()
			return
		}
	}
}
