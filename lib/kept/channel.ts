type Listener<T> = (said: T) => void

/**
 * A way to say something to every module of this process under one name. On globalThis, because Next's bundle and the
 * front's are separate instances of every module.
 */
export class Channel<T> {
	readonly #place: symbol

	constructor(name: string) {
		this.#place = Symbol.for(`treehole.${name}`)
	}

	/** To all who listen now. */
	say(said: T): void {
		for (const listener of this.#listeners()) listener(said)
	}

	/** Returns the way to stop listening. */
	listen(listener: Listener<T>): () => void {
		this.#listeners().add(listener)
		return () => this.#listeners().delete(listener)
	}

	#listeners(): Set<Listener<T>> {
		const shared = globalThis as { [place: symbol]: Set<Listener<T>> | undefined }
		shared[this.#place] ??= new Set()
		return shared[this.#place] as Set<Listener<T>>
	}
}
