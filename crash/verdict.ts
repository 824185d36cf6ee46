import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { App } from '@/browser/app'
import { thingIdFromBytes } from '@/lib/crypto/id'
import { askKeeper } from '@/lib/vault/keeper-client'
import type { Life } from './life'

/** Rows 1 and 2 of RELIABILITY: all of these must be empty or 0. */
export interface Verdict {
	/** Ids of secrets, and texts of replies, that were acknowledged and are not there. */
	readonly lostSecrets: readonly string[]
	readonly lostReplies: readonly string[]
	/** Texts that their teller's "my things" does not show. */
	readonly notMine: readonly string[]
	readonly doubled: number
	readonly withoutSeal: number
	readonly orphanSeals: number
}

/** Waits until nothing waits any more, then counts in SQL and lets the keeper compare both stores. */
export async function judge(app: App, lives: readonly Life[]): Promise<Verdict> {
	const store = openContent(app)
	try {
		await until(() => count(store, 'waiting') === 0)
		// An answer lost with the web leaves a member's cookie behind: with the keeper away too, the next entry of "my things"
		// comes second to its place and stays in the outbox, until the list is looked at.
		const notMine = (await Promise.all(lives.map((life) => life.missing()))).flat()
		await until(() => count(store, 'outbox') === 0)
		return { ...compare(store, lives), notMine, ...(await seals(app)) }
	} finally {
		store.close()
	}
}

function compare(store: Database.Database, lives: readonly Life[]) {
	const secrets = store.prepare<[], Row>('SELECT id, text FROM secret').all()
	const replies = store.prepare<[], Row>('SELECT id, text FROM reply').all()
	const ids = new Set<string>(secrets.map(({ id }) => thingIdFromBytes(id)))
	const texts = [...secrets, ...replies].map(({ text }) => text)
	const kept = new Set(texts)
	return {
		lostSecrets: lives
			.flatMap(({ acknowledged }) => [...acknowledged.secrets.keys()])
			.filter((id) => !ids.has(id)),
		lostReplies: lives
			.flatMap(({ acknowledged }) => acknowledged.replies)
			.filter((text) => !kept.has(text)),
		doubled: texts.length - kept.size,
	}
}

interface Row {
	readonly id: Buffer
	readonly text: string
}

/** The first sweep drops what a kill left behind; the second must find nothing. */
async function seals(app: App): Promise<{ withoutSeal: number; orphanSeals: number }> {
	const { withoutSeal } = await sweep(app)
	const { orphans } = await sweep(app)
	return { withoutSeal, orphanSeals: orphans }
}

function sweep(app: App) {
	const socket = path.join(String(app.env.TREEHOLE_DATA), 'keeper.sock')
	return askKeeper('sweep', {}, { socket, patienceMs: 60_000 })
}

function openContent(app: App): Database.Database {
	return new Database(path.join(String(app.env.TREEHOLE_DATA), 'content.db'), { readonly: true })
}

function count(store: Database.Database, table: 'waiting' | 'outbox'): number {
	return store.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0
}

const LONGEST_MS = 60_000

async function until(fact: () => boolean): Promise<void> {
	for (const end = Date.now() + LONGEST_MS; !fact(); await pause(50)) {
		if (Date.now() > end) throw new Error(`still not so after a minute: ${fact}`)
	}
}
