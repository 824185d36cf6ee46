import 'server-only'
import { type AuditEntry, auditLog, entryOf } from './audit'
import { removes } from './measure'

/** What the log says, in numbers. */
export interface Tally {
	readonly open: number
	readonly decided: number
	readonly hidden: number
	readonly appeals: number
	/** Appeals after which something else was decided. */
	readonly turned: number
	/** Hours from a report to its decision: the median, null before the first. */
	readonly medianHours: number | null
	/** Of what was decided, by measure; of what was reported, by reason. */
	readonly measures: ReadonlyMap<string, number>
	readonly reasons: ReadonlyMap<string, number>
}

interface Followed {
	opened: number
	measure: string
	isOpen: boolean
	isAppealed: boolean
}

/** Reads the log once and then what came since: it is only ever added to. */
class Tallier {
	#read = 0
	#hidden = 0
	#decided = 0
	#appeals = 0
	#turned = 0
	readonly #reviews = new Map<string, Followed>()
	readonly #hours = new Map<number, number>()
	readonly #measures = new Map<string, number>()
	readonly #reasons = new Map<string, number>()

	async tally(): Promise<Tally> {
		for await (const row of auditLog(this.#read)) {
			// Two readers at once: what one has counted the other leaves out.
			if (row.number <= this.#read) continue
			this.#read = row.number
			this.#count(entryOf(row))
		}
		const followed = [...this.#reviews.values()]
		return {
			open: followed.filter(({ isOpen }) => isOpen).length,
			decided: this.#decided,
			hidden: this.#hidden,
			appeals: this.#appeals,
			turned: this.#turned,
			medianHours: medianOf(this.#hours),
			measures: this.#measures,
			reasons: this.#reasons,
		}
	}

	#count({ what, hour, review, reason = 'illegal', measure = 'keep' }: AuditEntry): void {
		if (!review) return
		const followed = this.#reviews.get(review) ?? NEW
		if (what === 'opened') {
			add(this.#reasons, reason)
			this.#reviews.set(review, { ...NEW, opened: hour })
		}
		if (what === 'hidden') this.#hidden += 1
		if (what === 'appealed') {
			this.#appeals += 1
			this.#reviews.set(review, { ...followed, opened: hour, isOpen: true, isAppealed: true })
		}
		if (what === 'lapsed') this.#reviews.set(review, { ...followed, isOpen: false })
		if (what === 'decided') {
			this.#decided += 1
			if (followed.isAppealed && followed.measure !== measure) this.#turned += 1
			// A count of sanctions that rises while somebody sees a secret vanish would say what its teller got.
			add(this.#measures, removes(measure) ? 'remove' : measure)
			add(this.#hours, hour - followed.opened)
			this.#reviews.set(review, { ...followed, measure, isOpen: false, isAppealed: false })
		}
	}
}

const NEW: Followed = { opened: 0, measure: '', isOpen: true, isAppealed: false }

function add<K>(counts: Map<K, number>, key: K): void {
	counts.set(key, (counts.get(key) ?? 0) + 1)
}

function medianOf(counts: ReadonlyMap<number, number>): number | null {
	const all = [...counts].sort(([a], [b]) => a - b)
	const total = all.reduce((sum, [, count]) => sum + count, 0)
	let seen = 0
	for (const [hours, count] of all) {
		seen += count
		if (seen * 2 >= total) return hours
	}
	return null
}

const tallier = new Tallier()

export function tally(): Promise<Tally> {
	return tallier.tally()
}
