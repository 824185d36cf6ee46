import type { Topic } from './topic'

/** One event of the stream: its place in the order of all, who hears it, and its bytes. */
export interface Event {
	readonly number: number
	readonly topic: Topic
	readonly bytes: string
}

/** The newest events, so that who was away for a moment misses none. */
export class Ring {
	readonly #events: Event[] = []
	#next = 1

	/** `boot` tells events of this process from those of an earlier one; `most` are kept. */
	constructor(
		readonly boot: string,
		readonly most: number,
	) {}

	/** What a listener is sent about this, and keeps of it: `id: boot-number`. */
	add(topic: Topic, what: string, id: string): Event {
		const number = this.#next++
		const bytes = `id: ${this.boot}-${number}\nevent: ${what}\ndata: ${id}\n\n`
		const event = { number, topic, bytes }
		this.#events.push(event)
		if (this.#events.length > this.most) this.#events.shift()
		return event
	}

	/** Where a listener that comes now stands. */
	get last(): string {
		return `${this.boot}-${this.#next - 1}`
	}

	/** What came on this topic after the event that a listener saw last; null when that is not known any more. */
	since(topic: Topic, seen: string): Event[] | null {
		const [, boot, number] = /^(\w+)-(\d{1,15})$/.exec(seen) ?? []
		if (boot !== this.boot) return null
		const after = Number(number)
		const oldest = this.#events[0]?.number ?? this.#next
		if (after + 1 < oldest || after >= this.#next) return null
		return this.#events.filter((event) => event.number > after && event.topic === topic)
	}
}
