import { asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { type Statement, statement } from '@/db/dialect/statement'
import type { graph, job, vault } from '@/db/vault/schema'
import type { VaultStore } from '@/db/vault/store'
import { LabelMap } from '@/lib/vault/label-map'

export type Row = { readonly k: Uint8Array; readonly b: Uint8Array }

/** New bytes per label, or null to drop the row. */
export type Changes = LabelMap<Uint8Array | null>

/** Before every label. */
export const BEGIN: Uint8Array = new Uint8Array(0)

/** Tables of rows of one shape. */
type Uniform = typeof vault | typeof job | typeof graph

/** One uniform table, read and written in batches. */
export class VaultRows {
	readonly #store: VaultStore
	readonly #table: Uniform
	readonly #put: (row: { k: Uint8Array; b: Uint8Array }) => Statement
	readonly #drop: (row: { k: Uint8Array }) => Statement

	constructor(store: VaultStore, table: Uniform) {
		this.#store = store
		this.#table = table
		this.#put = statement((slot) =>
			store.read
				.insert(table)
				.values({ k: slot('k'), b: slot('b') })
				.onConflictDoUpdate({ target: table.k, set: { b: sql`excluded.b` } }),
		)
		this.#drop = statement((slot) => store.read.delete(table).where(eq(table.k, slot('k'))))
	}

	/** The rows there are at these labels. */
	async find(labels: readonly Uint8Array[]): Promise<LabelMap<Uint8Array>> {
		const found = new LabelMap<Uint8Array>()
		if (labels.length === 0) return found
		const rows = await this.#store.read
			.select()
			.from(this.#table)
			.where(inArray(this.#table.k, [...labels]))
		for (const { k, b } of rows) found.set(k, b)
		return found
	}

	/** Up to `limit` rows behind label `k`, in the order of labels. */
	after(k: Uint8Array, limit: number): Promise<Row[]> {
		const { k: key } = this.#table
		return Promise.resolve(
			this.#store.read.select().from(this.#table).where(gt(key, k)).orderBy(asc(key)).limit(limit),
		)
	}

	/** One transaction, in the order of labels, so that neither log nor pages tell what came with what. */
	async write(changes: Changes): Promise<void> {
		if (changes.size === 0) return
		await this.#store.write(
			changes.sorted().map(([k, b]) => (b ? this.#put({ k, b }) : this.#drop({ k }))),
		)
	}
}
