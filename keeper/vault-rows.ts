import { asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { type Statement, statement } from '@/db/dialect/statement'
import { vault } from '@/db/vault/schema'
import type { VaultStore } from '@/db/vault/store'
import { LabelMap } from '@/lib/vault/label-map'

export type Row = { readonly k: Uint8Array; readonly b: Uint8Array }

/** New bytes per label, or null to drop the row. */
export type Changes = LabelMap<Uint8Array | null>

/** Before every label. */
export const BEGIN: Uint8Array = new Uint8Array(0)

/** The uniform table, read and written in batches. */
export class VaultRows {
	readonly #store: VaultStore
	readonly #put: (row: { k: Uint8Array; b: Uint8Array }) => Statement
	readonly #drop: (row: { k: Uint8Array }) => Statement

	constructor(store: VaultStore) {
		this.#store = store
		this.#put = statement((slot) =>
			store.read
				.insert(vault)
				.values({ k: slot('k'), b: slot('b') })
				.onConflictDoUpdate({ target: vault.k, set: { b: sql`excluded.b` } }),
		)
		this.#drop = statement((slot) => store.read.delete(vault).where(eq(vault.k, slot('k'))))
	}

	/** The rows there are at these labels. */
	async find(labels: readonly Uint8Array[]): Promise<LabelMap<Uint8Array>> {
		const found = new LabelMap<Uint8Array>()
		if (labels.length === 0) return found
		const rows = await this.#store.read
			.select()
			.from(vault)
			.where(inArray(vault.k, [...labels]))
		for (const { k, b } of rows) found.set(k, b)
		return found
	}

	/** Up to `limit` rows behind label `k`, in the order of labels. */
	after(k: Uint8Array, limit: number): Promise<Row[]> {
		const { read } = this.#store
		return Promise.resolve(
			read.select().from(vault).where(gt(vault.k, k)).orderBy(asc(vault.k)).limit(limit),
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
