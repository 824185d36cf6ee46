import { randomInt } from 'node:crypto'
import { LabelMap } from '@/lib/vault/label-map'
import type { Desk } from '../desk'
import type { Log } from '../log'
import type { Changes } from '../vault-rows'
import { dropDevice, findDevice } from './devices'
import { hear } from './hear'
import type { Job } from './job'
import { jobsKept, type Kept, putJob } from './job-table'
import { type Sender, type Sent, sendPush } from './send'

/** How pushes go out: `jitterMs` is the longest that one may wait at random. */
export interface Announcing {
	readonly sender: Omit<Sender, 'vapid'>
	readonly jitterMs: number
}

type Send = Job & { readonly op: 'send' }

const AT_ONCE = 8
const FIRST_PAUSE_MS = 60_000
/** Eight tries with pauses that double are about two hours; after that the list in the app has to do. */
const MOST_TRIES = 8

/**
 * Does what the `job` table holds: at least once each, and twice is as good as once. What stirs a thread becomes one push a
 * device at a later moment, whatever else stirs until then, and what is due at once goes in random order: so neither a push
 * service nor who watches the network can line up a reply with a phone.
 */
export class Announcer {
	constructor(
		readonly desk: Desk,
		readonly announcing: Announcing,
		readonly log: Log,
	) {}

	/** Does everything that is due. */
	async round(now: number = Date.now()): Promise<void> {
		for (const { k, job } of await this.#due(now))
			if (job.op !== 'send') await hear(this.desk, k, job, now, this.announcing.jitterMs)
		const sends = shuffled(
			(await this.#due(now)).flatMap(({ k, job }) => (job.op === 'send' ? [{ k, job }] : [])),
		)
		for (let from = 0; from < sends.length; from += AT_ONCE) {
			this.desk.stopping.throwIfAborted()
			await Promise.all(sends.slice(from, from + AT_ONCE).map((one) => this.#send(one, now)))
		}
	}

	async #due(now: number): Promise<Kept[]> {
		return (await jobsKept(this.desk)).filter(({ job }) => job.due <= now)
	}

	async #send({ k, job }: { k: Uint8Array; job: Send }, now: number): Promise<void> {
		const { desk, announcing } = this
		const to = await findDevice(desk, job.device)
		const vapid = desk.keys.rings().vapid.current
		const sent = to && (await sendPush(to, { ...announcing.sender, vapid }))
		if (sent?.result === 'refused')
			this.log.info('a push service refused a push: its device was dropped')
		await desk.turns.take(async () => {
			// A refused device subscribes anew when its member next looks: its key may be from before a change.
			if (sent?.result === 'gone' || sent?.result === 'refused') await dropDevice(desk, job.device)
			await this.#settle({ k, job: again(job, sent, now) })
		})
	}

	async #settle({ k, job }: { k: Uint8Array; job: Kept['job'] | null }): Promise<void> {
		const changes: Changes = new LabelMap()
		if (job) putJob(this.desk, changes, k, job)
		else changes.set(k, null)
		await this.desk.jobs.write(changes)
		await this.desk.vault.upkeep.checkpoint()
	}
}

/** The same job for later, or null when it is done or given up. */
function again(job: Send, sent: Sent | null, now: number): Send | null {
	const tries = job.tries + 1
	if (sent?.result !== 'later' || tries >= MOST_TRIES) return null
	const pause = FIRST_PAUSE_MS * 2 ** job.tries
	return { ...job, tries, due: now + Math.max(sent.afterMs, pause + randomInt(pause)) }
}

function shuffled<T>(list: readonly T[]): T[] {
	const left = [...list]
	return list.flatMap(() => left.splice(randomInt(left.length), 1))
}
