import { mkdirSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import path from 'node:path'
import { outbox } from '@/db/content/schema'
import type { ContentStore } from '@/db/content/store'
import type { VaultStore } from '@/db/vault/store'
import { KeeperKeys } from '@/lib/keys/keeper-keys'
import type { Answer } from '@/lib/vault/verbs'
import { answersOf } from './answers'
import { type Desk, deskOf } from './desk'
import { checkKeeperFits } from './fit'
import { Housekeeping } from './housekeeping'
import { Log } from './log'
import { moveOutbox, type Pass } from './mover'
import { Announcer, type Announcing } from './push/announcer'
import { keeperServer } from './server'
import { listenAt } from './socket'
import { copyVault, removeCopies } from './vault-copy'

/** Where the keeper's things are. `copies` is a folder beside the vault for backups under way. */
export type Places = { readonly keys: string; readonly socket: string; readonly copies: string }

const LOOK_EVERY_MS = 1_000
/** A nudge waits a little, so that tellings of one moment come into one batch. */
const GATHER_MS = 100
const ROUND_EVERY_MS = 2_000

/** The process that alone holds the vault: moves the outbox, answers at the socket, shreds and sweeps each day. */
export class Keeper {
	readonly #desk: Desk
	readonly #stopping: AbortController
	readonly #log: Log
	readonly #server: Server
	readonly #housekeeping: Housekeeping
	readonly #announcer: Announcer
	#socket = ''
	#timer: NodeJS.Timeout | undefined
	#rounds: NodeJS.Timeout | undefined
	#announced: Promise<void> = Promise.resolve()
	#announcing = false
	#moving: Promise<void> = Promise.resolve()
	#lastPass: Pass = { moved: 0, dropped: 0, parked: 0, unreadable: 0 }
	#cleanAt = Date.now()

	private constructor(
		desk: Desk,
		copies: string,
		announcing: Announcing,
		log: Log,
		stopping: AbortController,
	) {
		this.#stopping = stopping
		this.#desk = desk
		this.#log = log
		this.#housekeeping = new Housekeeping(desk, log)
		this.#announcer = new Announcer(desk, announcing, log)
		const answers = answersOf(desk, {
			nudge: () => this.#lookIn(GATHER_MS),
			status: () => this.status(),
		})
		this.#server = keeperServer(answers, () => this.#copy(copies), log)
	}

	/** Checks that the keys fit, then begins; throws KeyTrouble. The stores stay the caller's to close. */
	static async start(
		content: ContentStore,
		vault: VaultStore,
		{ keys, socket, copies }: Places,
		announcing: Announcing,
		log: Log = new Log(),
	): Promise<Keeper> {
		const stopping = new AbortController()
		const desk = deskOf(content, vault, new KeeperKeys(keys), stopping.signal)
		const { byBackup } = await checkKeeperFits(desk)
		mkdirSync(copies, { recursive: true, mode: 0o700 })
		removeCopies(copies)
		const keeper = new Keeper(desk, copies, announcing, log, stopping)
		await listenAt(keeper.#server, socket)
		keeper.#socket = socket
		keeper.#lookIn(0)
		keeper.#housekeeping.begin(byBackup)
		keeper.#rounds = setInterval(() => keeper.#announce(), ROUND_EVERY_MS)
		return keeper
	}

	async status(now: number = Date.now()): Promise<Answer<'status'>> {
		const { content, keys } = this.#desk
		const waiting = await content.read.$count(outbox)
		const { parked, unreadable } = this.#lastPass
		const rings = keys.rings()
		return {
			outbox: waiting,
			parked,
			unreadable,
			outboxAgeMs: waiting > parked + unreadable ? now - this.#cleanAt : 0,
			lastShred: rings.envelope.current.since,
			owed: Object.entries(rings).flatMap(([purpose, ring]) =>
				purpose !== 'backup' && ring.old.length > 0 ? [purpose] : [],
			),
		}
	}

	/** Ends connections first, then what is under way; what waits in the outbox waits for the next start. */
	async stop(): Promise<void> {
		this.#stopping.abort()
		clearTimeout(this.#timer)
		clearInterval(this.#rounds)
		const closed = new Promise((resolve) => this.#server.close(resolve))
		this.#server.closeAllConnections()
		await closed
		await this.#housekeeping.end()
		await this.#moving
		await this.#announced
		await this.#desk.turns.take(async () => undefined)
		rmSync(this.#socket, { force: true })
	}

	#lookIn(ms: number): void {
		if (this.#desk.stopping.aborted) return
		clearTimeout(this.#timer)
		this.#timer = setTimeout(() => {
			this.#moving = this.#moving.then(() => this.#look())
		}, ms)
	}

	async #look(): Promise<void> {
		try {
			this.#lastPass = await moveOutbox(this.#desk)
			this.#cleanAt = Date.now()
			if (this.#lastPass.dropped > 0) this.#housekeeping.oweContentCheckpoint()
		} catch (error) {
			this.#log.error('the outbox could not be moved', error)
		}
		this.#lookIn(LOOK_EVERY_MS)
	}

	/** A round that takes long holds up the next, and nothing else. */
	#announce(): void {
		if (this.#announcing) return
		this.#announcing = true
		this.#announced = this.#announcer
			.round()
			.catch((error) => {
				if (!this.#desk.stopping.aborted) this.#log.error('pushes wait for the next round', error)
			})
			.finally(() => {
				this.#announcing = false
			})
	}

	async #copy(folder: string) {
		const file = await copyVault(this.#desk, path.resolve(folder))
		return { file, remove: () => rmSync(file, { force: true }) }
	}
}
