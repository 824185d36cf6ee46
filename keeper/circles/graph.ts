import { prf } from '@/lib/crypto/prf'
import type { SecretKey } from '@/lib/keys/secret-key'
import { LabelMap } from '@/lib/vault/label-map'
import type { Desk } from '../desk'
import { BEGIN, type Changes } from '../vault-rows'
import { type Key, partsOf, type RecordKind, type Records } from './records'

const LEAST_BYTES = 512
const STRETCH = 512

/** Where a record lies: PRF(K_graph, kind, name). */
export function graphLabel(key: SecretKey, about: Key): Uint8Array {
	return prf(key.object, ...partsOf(about))
}

/** A record as its row holds it inside the envelope: JSON with its own key, padded to a power of two. */
export function encodeRecord(key: Key, record: Records[RecordKind]): Uint8Array {
	const json = Buffer.from(JSON.stringify([...key, record]))
	let size = LEAST_BYTES
	while (size < json.length) size *= 2
	const bytes = new Uint8Array(size).fill(0x20)
	bytes.set(json)
	return bytes
}

/** A record and what it is about. */
export type Found = { [K in RecordKind]: { key: Key<K>; record: Records[K] } }[RecordKind]

export function decodeRecord(bytes: Uint8Array): Found {
	const [kind, name, record] = JSON.parse(Buffer.from(bytes).toString('utf8'))
	return { key: [kind, name], record } as Found
}

/**
 * One change of the graph: reads through what it has already changed, and writes all of it at once. Only within a turn of the desk, so that nobody
 * else changes what was read.
 */
export class Draft {
	readonly #changed = new Map<string, { key: Key; record: Records[RecordKind] | null }>()

	constructor(readonly desk: Desk) {}

	async get<K extends RecordKind>(kind: K, name: string): Promise<Records[K] | null> {
		const [record] = await this.all(kind, [name])
		return record ?? null
	}

	/** The records of these names, null where there is none. */
	async all<K extends RecordKind>(
		kind: K,
		names: readonly string[],
	): Promise<(Records[K] | null)[]> {
		const { keys, graph, envelope } = this.desk
		const ring = keys.rings().graph
		const missing = names.filter((name) => !this.#changed.has(nameOf(kind, name)))
		const labels = missing.flatMap((name) => ring.all.map((key) => graphLabel(key, [kind, name])))
		const rows = new LabelMap<Uint8Array>()
		for (let from = 0; from < labels.length; from += STRETCH) {
			for (const [label, row] of (await graph.find(labels.slice(from, from + STRETCH))).sorted())
				rows.set(label, row)
		}
		return names.map((name) => {
			const changed = this.#changed.get(nameOf(kind, name))
			if (changed) return changed.record as Records[K] | null
			for (const key of ring.all) {
				const label = graphLabel(key, [kind, name])
				const row = rows.get(label)
				const record = row && envelope.unwrap(label, row)
				if (record) return decodeRecord(record).record as Records[K]
			}
			return null
		})
	}

	put<K extends RecordKind>(kind: K, name: string, record: Records[K]): void {
		this.#changed.set(nameOf(kind, name), { key: [kind, name], record })
	}

	drop(kind: RecordKind, name: string): void {
		this.#changed.set(nameOf(kind, name), { key: [kind, name], record: null })
	}

	/** One transaction, then an empty log: it would tell which rows came together. */
	async commit(): Promise<void> {
		if (this.#changed.size === 0) return
		const { keys, graph, envelope, vault } = this.desk
		const [newest, ...older] = keys.rings().graph.all
		const changes: Changes = new LabelMap()
		for (const { key, record } of this.#changed.values()) {
			for (const old of older) changes.set(graphLabel(old, key), null)
			const label = graphLabel(newest, key)
			changes.set(label, record && envelope.wrap(label, encodeRecord(key, record)))
		}
		await graph.write(changes)
		await vault.upkeep.checkpoint()
	}
}

function nameOf(kind: RecordKind, name: string): string {
	return `${kind} ${name}`
}

/** Does one change in a turn of its own. */
export function change<T>(desk: Desk, work: (draft: Draft) => Promise<T>): Promise<T> {
	return desk.turns.take(async () => {
		const draft = new Draft(desk)
		const done = await work(draft)
		await draft.commit()
		return done
	})
}

/** Every record there is, a stretch at a time. */
export async function* everyRecord(desk: Desk): AsyncGenerator<Found> {
	for (let after = BEGIN; ; ) {
		desk.stopping.throwIfAborted()
		const rows = await desk.graph.after(after, STRETCH)
		for (const { k, b } of rows) {
			const record = desk.envelope.unwrap(k, b)
			if (record) yield decodeRecord(record)
		}
		const last = rows.at(-1)
		if (!last || rows.length < STRETCH) return
		after = last.k
		await new Promise(setImmediate)
	}
}

/** Brings every record under the newest graph key. */
export async function relabelGraph(desk: Desk): Promise<void> {
	const found: Found[] = []
	for await (const one of everyRecord(desk)) found.push(one)
	for (let from = 0; from < found.length; from += STRETCH) {
		await change(desk, async (draft) => {
			for (const { key } of found.slice(from, from + STRETCH)) {
				const record = await draft.get(key[0], key[1])
				if (record) draft.put(key[0], key[1], record as never)
			}
		})
	}
}
