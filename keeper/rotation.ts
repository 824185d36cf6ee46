import { outbox } from '@/db/content/schema'
import { newKey } from '@/lib/keys/new-key'
import { Ring } from '@/lib/keys/ring'
import { decodeOrder, encodeOrder } from '@/lib/vault/errand'
import { sealLabel } from '@/lib/vault/label'
import { LabelMap } from '@/lib/vault/label-map'
import { errandStatement } from '@/lib/vault/outbox'
import { directionOf, innerOf, recordOf } from '@/lib/vault/record'
import type { KEEPER_ROTATES } from '@/lib/vault/verbs'
import { relabelGraph } from './circles/graph'
import { moveTokens } from './circles/move-tokens'
import type { Desk } from './desk'
import { CHECKS, checkLabel } from './fit'
import { relabelPushRows } from './push/push-rows'
import { rewriteRows } from './rewrite'
import { sealedAnew } from './seals'
import { shred } from './shredder'
import { things } from './things'
import type { Changes } from './vault-rows'

type Rotated = (typeof KEEPER_ROTATES)[number]

/** Puts a fresh key in front, unless a rotation is under way already: then that one goes on. */
export function beginRotation({ keys }: Desk, purpose: Rotated, now: number = Date.now()): void {
	const ring = keys.rings()[purpose]
	if (ring.old.length > 0) return
	keys.replace(purpose, new Ring([newKey(now), ring.current]))
}

/** Brings everything under the newest key of the purpose. May be killed and begun anew at any point. */
export async function redo(desk: Desk, purpose: Rotated): Promise<void> {
	if (purpose === 'label') await moveToNewLabels(desk)
	if (purpose === 'keeper') await sealAnew(desk)
	if (purpose === 'outbox') await desk.turns.take(() => closeErrandsAnew(desk))
	if (purpose === 'envelope') await shred(desk)
	if (purpose === 'graph') await relabelGraph(desk)
	if (purpose === 'oprf') await moveTokens(desk)
}

/** Redoes what came since, then destroys the older keys. */
export async function finishRotation(desk: Desk, purpose: Rotated): Promise<void> {
	if (purpose !== 'envelope') await redo(desk, purpose)
	const { current } = desk.keys.rings()[purpose]
	desk.keys.replace(purpose, new Ring([current]))
}

async function moveToNewLabels(desk: Desk): Promise<void> {
	const { label } = desk.keys.rings()
	for (const check of CHECKS) {
		await relabel(desk, [label.all.map((key) => checkLabel(key, check))])
	}
	for await (const some of things(desk.content)) {
		desk.stopping.throwIfAborted()
		await relabel(
			desk,
			some.map((thing) => label.all.map((key) => sealLabel(key, thing))),
		)
	}
	await relabelPushRows(desk)
	await desk.vault.upkeep.checkpoint()
}

/** Each list is one row's labels, newest first; a row found under an older one moves to the newest. */
async function relabel(desk: Desk, labels: readonly Uint8Array[][]): Promise<void> {
	await desk.turns.take(async () => {
		const found = await desk.rows.find(labels.flatMap(([, ...older]) => older))
		const changes: Changes = new LabelMap()
		for (const [newest, ...older] of labels) {
			for (const label of older) {
				const row = found.get(label)
				const record = row && desk.envelope.unwrap(label, row)
				if (!record || !newest) continue
				changes.set(label, null)
				changes.set(newest, desk.envelope.wrap(newest, record))
			}
		}
		await desk.rows.write(changes)
	})
}

async function sealAnew(desk: Desk): Promise<void> {
	const { keeper } = desk.keys.rings()
	await rewriteRows(desk, (label, row) => {
		const record = desk.envelope.unwrap(label, row)
		const direction = record && directionOf(record)
		if (!record || !direction || direction === 'mine') return null
		const inner = sealedAnew(keeper, innerOf(record))
		if (!inner || Buffer.from(inner).equals(innerOf(record))) return null
		return desk.envelope.wrap(label, recordOf(direction, inner))
	})
	await desk.vault.upkeep.checkpoint()
}

/** Errands that wait (parked ones wait long) come under the newest outbox key; one that moved meanwhile is left alone. */
async function closeErrandsAnew({ content, keys }: Desk): Promise<void> {
	const ring = keys.rings().outbox
	for (const { k, b } of await content.read.select().from(outbox)) {
		if (new Ring([ring.current]).decrypt(b, k)) continue
		const order = decodeOrder(ring, k, b)
		if (!order) continue
		const anew = { k, b: encodeOrder(ring, k, order), over: b }
		await content.write([errandStatement(anew)]).catch(() => undefined)
	}
}
