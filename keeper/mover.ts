import { asc, gt, inArray } from 'drizzle-orm'
import { outbox } from '@/db/content/schema'
import { decodeOrder } from '@/lib/vault/errand'
import { LabelMap } from '@/lib/vault/label-map'
import { doneErrandStatement } from '@/lib/vault/outbox'
import type { Desk } from './desk'
import { awaitedBy, labelsOf, type Plan, planOf } from './plan'
import { applyStandings } from './standings/standing-book'
import { BEGIN, type Row } from './vault-rows'

/** Errands in one transaction of the vault. The more there are, the less one commit says about one telling. */
export const BATCH = 1024

/** Counts of one pass over the outbox. */
export type Pass = { moved: number; dropped: number; parked: number; unreadable: number }

/**
 * Moves what waits in the outbox into the vault: one vault transaction a batch, then exactly the errands that were
 * done are struck off. A kill between the two repeats the batch, which changes nothing (see `planOf`).
 */
export async function moveOutbox(desk: Desk): Promise<Pass> {
	const pass: Pass = { moved: 0, dropped: 0, parked: 0, unreadable: 0 }
	for (let after: Uint8Array | undefined = BEGIN; after; ) {
		const from: Uint8Array = after
		after = await desk.turns.take(() => moveBatch(desk, from, pass))
	}
	return pass
}

/** Returns the label where the next batch begins. */
async function moveBatch(desk: Desk, after: Uint8Array, pass: Pass) {
	const batch = await errandsAfter(desk, after)
	if (batch.length === 0) return undefined
	const rings = desk.keys.rings()
	const errands = batch.map(({ k, b }) => ({ k, b, order: decodeOrder(rings.outbox, k, b) }))
	const labels = errands.flatMap((errand) => labelsOf(errand, rings))
	const awaited = errands.flatMap((errand) => awaitedBy(errand, rings))
	const waiting = await waitingAt(desk, awaited, batch)
	const plan = planOf(errands, await desk.rows.find(labels), rings, desk.envelope, waiting)
	await carryOut(desk, plan)
	count(pass, plan)
	return batch.length < BATCH ? undefined : batch.at(-1)?.k
}

async function carryOut(desk: Desk, plan: Plan): Promise<void> {
	const { rows, jobs, vault, content } = desk
	if (plan.done.length === 0) return
	await rows.write(plan.changes)
	await jobs.write(plan.jobs)
	await applyStandings(desk, plan.standings)
	await rows.write(plan.drops)
	// The log would tell which rows came together, and would keep what was dropped.
	await vault.upkeep.checkpoint()
	await content.write(plan.done.map(({ k, b }) => doneErrandStatement(k, b)))
}

/** In the order of labels, which are keyed hashes: that shuffles a batch and hides which telling came first. */
async function errandsAfter({ content }: Desk, after: Uint8Array): Promise<Row[]> {
	return content.read
		.select()
		.from(outbox)
		.where(gt(outbox.k, after))
		.orderBy(asc(outbox.k))
		.limit(BATCH)
}

/** What lies at these labels and is in another batch. */
async function waitingAt({ content }: Desk, labels: readonly Uint8Array[], batch: readonly Row[]) {
	const found = new LabelMap<Uint8Array>()
	if (labels.length === 0) return found
	const rows = await content.read
		.select()
		.from(outbox)
		.where(inArray(outbox.k, [...labels]))
	for (const { k, b } of rows) found.set(k, b)
	for (const { k } of batch) found.delete(k)
	return found
}

function count(pass: Pass, { done, parked, unreadable }: Plan): void {
	pass.moved += done.length
	pass.dropped += done.filter(
		({ order }) => order?.op === 'unseal' || order?.op === 'sanction' || order?.op === 'replace',
	).length
	pass.parked += parked.length
	pass.unreadable += unreadable.length
}
