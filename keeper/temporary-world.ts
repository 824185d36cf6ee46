import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, vi } from 'vitest'
import { outbox } from '@/db/content/schema'
import { type ContentStore, openContent } from '@/db/content/store'
import { openVault, type VaultStore } from '@/db/vault/store'
import { config } from '@/lib/config/config'
import { KeeperKeys } from '@/lib/keys/keeper-keys'
import { makeKeys } from '@/lib/keys/make-keys'
import { nudgeKeeper } from '@/lib/vault/keeper-client'
import { type Desk, deskOf } from './desk'
import { Keeper } from './keeper'
import { Log } from './log'

/** A busy machine takes seconds for what takes a tenth of one. */
const PATIENCE_MS = 20_000

/** Stores, keys and a keeper in a folder of their own, with this process as the web: for tests. */
export class TemporaryWorld {
	#keeper: Keeper | undefined
	readonly lines: string[] = []

	private constructor(
		readonly folder: string,
		readonly content: ContentStore,
		readonly vault: VaultStore,
	) {}

	/** One a test file: the settings are read once in a process. The stores are of the engine of `open`. */
	static async create(open = { content: openContent, vault: openVault }): Promise<TemporaryWorld> {
		const folder = mkdtempSync(path.join(tmpdir(), 'treehole-'))
		process.env.TREEHOLE_DATA = path.join(folder, 'data')
		process.env.TREEHOLE_KEYS = path.join(folder, 'keys')
		makeKeys(config().keys)
		const content = await open.content(config().contentUrl)
		return new TemporaryWorld(folder, content, await open.vault(config().vaultUrl))
	}

	get copies(): string {
		return path.join(this.folder, 'data', 'vault')
	}

	/** The keeper's pieces without its timers, for tests that play single steps. */
	desk(): Desk {
		return deskOf(this.content, this.vault, new KeeperKeys(config().keys))
	}

	async startKeeper(): Promise<Keeper> {
		const { keys, keeperSocket: socket } = config()
		const log = new Log((line) => this.lines.push(line))
		const places = { keys, socket, copies: this.copies }
		this.#keeper = await Keeper.start(this.content, this.vault, places, config().push, log)
		return this.#keeper
	}

	/** The running keeper, which the caller now stops. */
	takeKeeper(): Keeper | undefined {
		const keeper = this.#keeper
		this.#keeper = undefined
		return keeper
	}

	/** Resolves when the running keeper has moved all that waits. */
	async emptyOutbox(): Promise<void> {
		nudgeKeeper()
		await vi.waitFor(
			async () => expect(await this.content.read.$count(outbox)).toBe(0),
			PATIENCE_MS,
		)
	}

	async stopKeeper(): Promise<void> {
		await this.#keeper?.stop()
		this.#keeper = undefined
	}

	async remove(): Promise<void> {
		await this.stopKeeper()
		await this.vault.close()
		await this.content.close()
		rmSync(this.folder, { recursive: true, force: true })
	}
}
