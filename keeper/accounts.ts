import { eq, inArray } from 'drizzle-orm'
import { type Statement, statement } from '@/db/dialect/statement'
import { WriteFailure } from '@/db/dialect/writer'
import { account, credential } from '@/db/vault/schema'
import type { VaultStore } from '@/db/vault/store'

/** Accounts and passkeys: keyed hashes that only who brings S can compute. */
export class Accounts {
	readonly #vault: VaultStore
	readonly #join: (row: { id: Uint8Array; quarter: number }) => Statement
	readonly #keep: (row: { k: Uint8Array; publicKey: Uint8Array }) => Statement
	readonly #leave: (row: { id: Uint8Array }) => Statement
	readonly #drop: (row: { k: Uint8Array }) => Statement

	constructor(vault: VaultStore) {
		const { read } = vault
		this.#vault = vault
		this.#join = statement((slot) =>
			read.insert(account).values({ id: slot('id'), joinedQuarter: slot('quarter') }),
		)
		this.#keep = statement((slot) =>
			read.insert(credential).values({ k: slot('k'), publicKey: slot('publicKey') }),
		)
		this.#leave = statement((slot) => read.delete(account).where(eq(account.id, slot('id'))))
		this.#drop = statement((slot) => read.delete(credential).where(eq(credential.k, slot('k'))))
	}

	/** False when the account is there already. */
	join(id: Uint8Array, quarter: number): Promise<boolean> {
		return this.#insert(this.#join({ id, quarter }))
	}

	/** For each id: is it an account? */
	async knows(ids: readonly Uint8Array[]): Promise<boolean[]> {
		const found = await this.#vault.read
			.select({ id: account.id })
			.from(account)
			.where(inArray(account.id, [...ids]))
		return ids.map((id) => found.some((row) => Buffer.from(row.id).equals(id)))
	}

	/** The log would still hold who left; it is emptied at once. */
	async leave(ids: readonly Uint8Array[]): Promise<void> {
		await this.#vault.write(ids.map((id) => this.#leave({ id })))
		await this.#vault.upkeep.checkpoint()
	}

	/** False when there is one already: a passkey is never overwritten. */
	keepCredential(k: Uint8Array, publicKey: Uint8Array): Promise<boolean> {
		return this.#insert(this.#keep({ k, publicKey }))
	}

	async credential(k: Uint8Array): Promise<Uint8Array | null> {
		const [row] = await this.#vault.read.select().from(credential).where(eq(credential.k, k))
		return row?.publicKey ?? null
	}

	async dropCredential(k: Uint8Array): Promise<void> {
		await this.#vault.write([this.#drop({ k })])
		await this.#vault.upkeep.checkpoint()
	}

	/** The log would keep the order of joining; it is emptied at once. */
	async #insert(statement: Statement): Promise<boolean> {
		try {
			await this.#vault.write([statement])
		} catch (error) {
			if (error instanceof WriteFailure && error.reason === 'conflict') return false
			throw error
		}
		await this.#vault.upkeep.checkpoint()
		return true
	}
}
