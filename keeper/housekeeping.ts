import { formCohorts } from './circles/forming'
import type { Desk } from './desk'
import type { Log } from './log'
import { renewBackupKey, shred, shreddingIsDue } from './shredder'
import { forgetStandings } from './standings/standing-book'
import { sweep } from './sweeper'

/** How often it is asked whether something is due: dropped labels leave the content store's log within a minute. */
const ASK_EVERY_MS = 20_000

/** What is done each day and not each telling. */
export class Housekeeping {
	readonly #desk: Desk
	readonly #log: Log
	#timer: NodeJS.Timeout | undefined
	#running: Promise<void> = Promise.resolve()
	#owesCheckpoint = false

	constructor(desk: Desk, log: Log) {
		this.#desk = desk
		this.#log = log
	}

	/** `atOnce`: the rows lie under a restored backup's key and are wrapped anew before the day is over. */
	begin(atOnce: boolean): void {
		this.#run(atOnce)
		this.#timer = setInterval(() => this.#run(false), ASK_EVERY_MS)
	}

	/** Something was dropped: its errand's bytes are still in the content store's log. */
	oweContentCheckpoint(): void {
		this.#owesCheckpoint = true
	}

	/** Waits for what is under way. */
	async end(): Promise<void> {
		clearInterval(this.#timer)
		await this.#running
	}

	#run(atOnce: boolean): void {
		this.#running = this.#running
			.then(() => this.#keepHouse(atOnce, Date.now()))
			.catch((error) => {
				if (!this.#desk.stopping.aborted)
					this.#log.error('housekeeping failed, it goes on later', error)
			})
	}

	async #keepHouse(atOnce: boolean, now: number): Promise<void> {
		if (this.#owesCheckpoint) {
			this.#owesCheckpoint = false
			this.#owesCheckpoint = !(await this.#desk.content.upkeep.checkpoint())
		}
		if (!atOnce && !shreddingIsDue(this.#desk, now)) return
		renewBackupKey(this.#desk, now)
		await shred(this.#desk, now)
		this.#log.info('the vault was shredded')
		this.#log.info('the vault was swept', await sweep(this.#desk))
		await forgetStandings(this.#desk, now)
		this.#log.info('cohorts were formed', { ...(await formCohorts(this.#desk, now)) })
	}
}
