import { setImmediate } from 'node:timers/promises'
import { outbox } from '@/db/content/schema'
import { decodeOrder } from '@/lib/vault/errand'
import { sealLabel } from '@/lib/vault/label'
import { LabelMap } from '@/lib/vault/label-map'
import { directionOf } from '@/lib/vault/record'
import type { Answer } from '@/lib/vault/verbs'
import type { Desk } from './desk'
import { LabelBuckets } from './label-buckets'
import { redo } from './rotation'
import { things } from './things'
import { BEGIN, type Changes } from './vault-rows'

const STRETCH = 1024

/** What the first look found; the second decides, for the app went on meanwhile. */
type Suspects = { unsealed: Set<string>; orphans: LabelMap<null>; damaged: number }

/**
 * Compares all things with all seals. Reports things without a seal (told by the starter collection, unlinked, or
 * lost) and rows that were changed; drops seals whose thing is gone, for nobody could ever drop them by asking.
 */
export async function sweep(desk: Desk): Promise<Answer<'sweep'>> {
	if (desk.keys.rings().label.old.length > 0) await redo(desk, 'label')
	const labels = new LabelBuckets()
	for await (const label of thingLabels(desk)) labels.add(label)
	const suspects = await compare(desk, labels)
	await forgetPending(desk, suspects)
	await forgetKept(desk, suspects.unsealed)
	const withoutSeal = await lookAgain(desk, suspects)
	await desk.turns.take(() => desk.rows.write(suspects.orphans as Changes))
	await desk.vault.upkeep.checkpoint()
	const { orphans, damaged } = suspects
	return { things: labels.size, withoutSeal, orphans: orphans.size, damaged }
}

async function* thingLabels({ content, keys, stopping }: Desk): AsyncGenerator<Uint8Array> {
	const key = keys.rings().label.current
	for await (const some of things(content)) {
		stopping.throwIfAborted()
		await setImmediate()
		for (const thing of some) yield sealLabel(key, thing)
	}
}

/** One walk over the vault in the order of labels, beside the things' labels in the same order. */
async function compare(
	{ rows, envelope, stopping }: Desk,
	labels: LabelBuckets,
): Promise<Suspects> {
	const found: Suspects = { unsealed: new Set(), orphans: new LabelMap(), damaged: 0 }
	let [first, expected] = [0, labels.names(0)]
	const turnTo = (next: number) => {
		while (first < next) {
			for (const name of expected) found.unsealed.add(name)
			first += 1
			expected = labels.names(first)
		}
	}
	for (let stretch = await rows.after(BEGIN, STRETCH); stretch.length > 0; ) {
		for (const { k, b } of stretch) {
			turnTo(k[0] ?? 0)
			const record = envelope.unwrap(k, b)
			if (!record) found.damaged += 1
			else if (directionOf(record) !== 'seal') continue
			if (!expected.delete(nameOf(k)) && record) found.orphans.set(k, null)
		}
		stretch = await rows.after(stretch.at(-1)?.k ?? BEGIN, STRETCH)
		stopping.throwIfAborted()
		await setImmediate()
	}
	turnTo(256)
	return found
}

/**
 * Seals on their way, and those by which a sanction is still to find somebody. The outbox is asked before the vault: what moves in
 * between is then seen there.
 */
async function forgetPending(
	{ content, keys }: Desk,
	{ unsealed, orphans }: Suspects,
): Promise<void> {
	const rings = keys.rings()
	for (const { k, b } of await content.read.select().from(outbox)) {
		const order = decodeOrder(rings.outbox, k, b)
		if (order?.op !== 'seal' && order?.op !== 'sanction') continue
		const label = sealLabel(rings.label.current, order.thing)
		if (order.op === 'seal') unsealed.delete(nameOf(label))
		else orphans.delete(label)
	}
}

async function forgetKept({ rows }: Desk, unsealed: Set<string>): Promise<void> {
	const names = [...unsealed]
	for (let from = 0; from < names.length; from += STRETCH) {
		const labels = names.slice(from, from + STRETCH).map((name) => Buffer.from(name, 'latin1'))
		const found = await rows.find(labels)
		for (const label of labels) if (found.has(label)) unsealed.delete(nameOf(label))
		await setImmediate()
	}
}

/** A thing told during the first look is no orphan's; one deleted since is not missing a seal. Counts what is left. */
async function lookAgain(desk: Desk, { unsealed, orphans }: Suspects): Promise<number> {
	let withoutSeal = 0
	for await (const label of thingLabels(desk)) {
		orphans.delete(label)
		if (unsealed.delete(nameOf(label))) withoutSeal += 1
	}
	return withoutSeal
}

function nameOf(label: Uint8Array): string {
	return Buffer.from(label.buffer, label.byteOffset, label.length).toString('latin1')
}
