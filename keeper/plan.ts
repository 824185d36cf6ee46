import type { ThingId } from '@/lib/crypto/id'
import { MARK_BYTES } from '@/lib/crypto/prf'
import type { KeeperRings } from '@/lib/keys/keeper-keys'
import { decodeOrder, decodeSanction, type Order, type StandingOrder } from '@/lib/vault/errand'
import { sanctionLabel, sealLabel } from '@/lib/vault/label'
import { LabelMap } from '@/lib/vault/label-map'
import { directionOf, innerOf, recordOf } from '@/lib/vault/record'
import type { Envelope } from './envelope'
import { encodeJob } from './push/job'
import { openStanding, sealedAnew } from './seals'
import type { Changes, Row } from './vault-rows'

/** An errand of the outbox; `order` is null when no outbox key opens it. */
export type Errand = Row & { readonly order: Order | null }

/**
 * What one batch does: changes to the vault, errands that are then done, and those that stay where they are because another
 * row has their place or another errand comes first (`parked`), or nothing opens them (`unreadable`).
 */
export type Plan = {
	readonly changes: Changes
	/** What is to be done about pushes. */
	readonly jobs: Changes
	/** What stewards decided about standings; carried out once the seals of this batch are there. */
	readonly standings: readonly StandingOrder[]
	/** Seals that go once standings were found by them. */
	readonly drops: Changes
	readonly done: Errand[]
	readonly parked: Errand[]
	readonly unreadable: Errand[]
}

type Fate = 'done' | 'parked' | 'unreadable'

/** Every row that an order may touch; seals lie under any label key while labels are being rotated. */
export function labelsOf({ k, order }: Errand, { label }: KeeperRings): Uint8Array[] {
	switch (order?.op) {
		case 'seal':
		case 'unseal':
			return label.all.map((key) => sealLabel(key, order.thing))
		case 'put':
		case 'replace':
			return [k]
		default:
			return []
	}
}

/** Where an errand may wait that comes before this one: the seal before a sanction, and that before the seal is dropped. */
export function awaitedBy({ order }: Errand, { label }: KeeperRings): Uint8Array[] {
	if (order?.op === 'sanction') return label.all.map((key) => sealLabel(key, order.thing))
	if (order?.op === 'unseal') return label.all.map((key) => sanctionLabel(key, order.thing))
	return []
}

/**
 * Decides what a batch does to the rows that are there. Doing it twice changes nothing more, and a row that is there
 * is never overwritten but by `replace`. `waiting` is what of other batches lies in the outbox where `awaitedBy` says.
 */
export function planOf(
	errands: readonly Errand[],
	existing: LabelMap<Uint8Array>,
	rings: KeeperRings,
	envelope: Envelope,
	waiting: LabelMap<Uint8Array>,
): Plan {
	const planner = new Planner(existing, rings, envelope, waiting)
	const plan: Plan = {
		changes: planner.changes,
		jobs: planner.jobs,
		standings: planner.standings,
		drops: planner.drops,
		done: [],
		parked: [],
		unreadable: [],
	}
	// A seal, a sanction by it and its dropping may all wait: in this order they lose nothing.
	for (const errand of [...errands].sort((a, b) => rank(a) - rank(b))) {
		plan[planner.decide(errand)].push(errand)
	}
	return plan
}

function rank({ order }: Errand): number {
	if (order?.op === 'sanction') return 1
	return order?.op === 'unseal' || order?.op === 'replace' ? 2 : 0
}

class Planner {
	readonly changes: Changes = new LabelMap()
	readonly jobs: Changes = new LabelMap()
	readonly standings: StandingOrder[] = []
	readonly drops: Changes = new LabelMap()

	constructor(
		readonly existing: LabelMap<Uint8Array>,
		readonly rings: KeeperRings,
		readonly envelope: Envelope,
		readonly waiting: LabelMap<Uint8Array>,
	) {}

	decide(errand: Errand): Fate {
		const { k, order } = errand
		switch (order?.op) {
			case 'seal':
				return this.#seal(labelsOf(errand, this.rings), order.inner)
			case 'unseal':
				return this.#awaits(errand, 'sanction') ? 'parked' : this.#drop(order.thing)
			case 'stir':
			case 'hush':
				return this.#job(k, order.op, order.thing, order.inner)
			case 'put':
				return this.#put(k, order.inner)
			case 'replace':
				return this.#set(k, recordOf('mine', order.inner))
			case 'sanction':
				if (this.#awaits(errand, 'seal')) return 'parked'
				this.standings.push(order)
				return decodeSanction(order.inner).last ? this.#drop(order.thing) : 'done'
			case 'right':
			case 'wrong':
			case 'jurorRight':
			case 'jurorWrong':
				this.standings.push(order)
				return 'done'
			default:
				return 'unreadable'
		}
	}

	#seal([newest, ...older]: Uint8Array[], told: Uint8Array): Fate {
		const inner = sealedAnew(this.rings.keeper, told)
		if (!inner || !newest) return 'unreadable'
		const there = [newest, ...older].find((label) => this.existing.has(label))
		if (!there) return this.#set(newest, recordOf('seal', inner))
		return this.#sameStanding(there, inner) ? 'done' : 'parked'
	}

	/** Whether another batch holds what must come first; what nobody opens is not waited for. */
	#awaits(errand: Errand, op: 'seal' | 'sanction'): boolean {
		return awaitedBy(errand, this.rings).some((label) => {
			const row = this.waiting.get(label)
			return row !== undefined && decodeOrder(this.rings.outbox, label, row)?.op === op
		})
	}

	#drop(thing: ThingId): Fate {
		for (const key of this.rings.label.all) this.drops.set(sealLabel(key, thing), null)
		return 'done'
	}

	/** Due at once. A batch that is done twice asks twice, and is heard once. */
	#job(k: Uint8Array, op: 'stir' | 'hush', thread: ThingId, inner: Uint8Array): Fate {
		const job = { op, thread, mark: inner.slice(0, MARK_BYTES), due: 0, tries: 0 }
		this.jobs.set(k, this.envelope.wrap(k, encodeJob(job)))
		return 'done'
	}

	#put(k: Uint8Array, inner: Uint8Array): Fate {
		const record = recordOf('mine', inner)
		const row = this.existing.get(k)
		if (!row) return this.#set(k, record)
		const kept = this.envelope.unwrap(k, row)
		return kept && Buffer.from(kept).equals(record) ? 'done' : 'parked'
	}

	#set(label: Uint8Array, record: Uint8Array): Fate {
		this.changes.set(label, this.envelope.wrap(label, record))
		return 'done'
	}

	/** A seal may have been sealed anew since its errand was done and before it was struck off. */
	#sameStanding(label: Uint8Array, inner: Uint8Array): boolean {
		const record = this.envelope.unwrap(label, this.existing.get(label) ?? new Uint8Array(0))
		if (!record || directionOf(record) !== 'seal') return false
		const [kept, told] = [innerOf(record), inner].map((seal) =>
			openStanding(this.rings.keeper, seal),
		)
		if (!kept || !told || kept.epoch !== told.epoch) return false
		return Buffer.from(kept.tag).equals(told.tag)
	}
}
