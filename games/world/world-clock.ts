import { writeFileSync } from 'node:fs'
import path from 'node:path'

/** The clock of a world's web and keeper: it runs as the machine's, and can be moved on, so that days pass in minutes. */
export class WorldClock {
	readonly #file: string
	#shift = 0

	/** Begins at `start`, ms since 1970, or now if that is past. */
	constructor(folder: string, start: number) {
		this.#file = path.join(folder, 'clock')
		this.moveTo(start)
	}

	/** What a process needs to run by this clock. */
	env(): Record<string, string> {
		const preload = path.join(import.meta.dirname, 'shifted-clock.mjs')
		return { GAMES_CLOCK: this.#file, NODE_OPTIONS: `--import=${preload}` }
	}

	/** Milliseconds since 1970. */
	now(): number {
		return Date.now() + this.#shift
	}

	/** Never goes back: a moment that has passed already is no move. */
	moveTo(moment: number): void {
		this.#shift = Math.max(this.#shift, moment - Date.now())
		this.#write()
	}

	#write(): void {
		writeFileSync(this.#file, Buffer.from(new Float64Array([this.#shift]).buffer))
	}
}
