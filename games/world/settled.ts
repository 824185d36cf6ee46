import { statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { App } from '@/browser/app'

const PATIENCE_MS = 60_000
const ROUND_MS = 50
/** See lib/telling/release-loop.ts. */
const RELEASE_ROUND_MS = 220

/** Resolves when the keeper has moved every errand. */
export async function errandsMoved(app: App): Promise<void> {
	await until(() => waitingErrands(app) === 0)
}

/** The last that the keeper says of it: see keeper/housekeeping.ts. */
const HOUSE_IS_KEPT = 'cohorts were formed'

/**
 * Starts the keeper anew, which then does at once what each day brings, and resolves when that is done. Left to itself it looks three times a minute
 * by the machine's clock: within a day of a world's in one life, and not in another.
 */
export async function houseKept(app: App): Promise<void> {
	const times = () => app.said('keeper').split(HOUSE_IS_KEPT).length
	const before = times()
	await app.end('keeper', 'SIGTERM')
	await app.start('keeper')
	await until(() => times() > before)
}

/**
 * Resolves when that is so and the content store's log is empty, as it is a few seconds after the last write; throws after a minute, which is
 * how long anything deleted may still be found.
 */
export async function settled(app: App): Promise<void> {
	await errandsMoved(app)
	await until(() => statSync(`${storeOf(app)}-wal`).size === 0)
}

/**
 * Resolves when one more round of releases has passed: what waited and was due is out. Nothing tells that from outside,
 * so it is the time of two rounds.
 */
export async function untilReleased(): Promise<void> {
	await pause(2 * RELEASE_ROUND_MS)
}

export async function until(fact: () => boolean | Promise<boolean>): Promise<void> {
	for (const end = performance.now() + PATIENCE_MS; !(await fact()); await pause(ROUND_MS)) {
		if (performance.now() > end) throw new Error(`still not so after a minute: ${fact}`)
	}
}

function waitingErrands(app: App): number {
	const store = new Database(storeOf(app), { readonly: true })
	try {
		return store.prepare<[], { n: number }>('SELECT count(*) AS n FROM outbox').get()?.n ?? 0
	} finally {
		store.close()
	}
}

function storeOf(app: App): string {
	return path.join(String(app.env.TREEHOLE_DATA), 'content.db')
}
