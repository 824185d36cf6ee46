/** One piece of work at a time: who reads rows and writes them back must not meet another who does. */
export class Turns {
	#last: Promise<unknown> = Promise.resolve()

	/** Runs `work` after everything that was asked before; its failure is its own. */
	take<T>(work: () => Promise<T>): Promise<T> {
		const turn = this.#last.then(work, work)
		this.#last = turn.catch(() => undefined)
		return turn
	}
}
