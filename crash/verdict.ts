import path from 'node:path'
import Database from 'better-sqlite3'
import type { App } from '@/browser/app'
import { thingIdFromBytes } from '@/lib/crypto/id'
import { askKeeper } from '@/lib/vault/keeper-client'

/** What clients were told had been kept: id and text of secrets, texts of replies. */
export interface Acknowledged {
	readonly secrets: ReadonlyMap<string, string>
	readonly replies: readonly string[]
}

/** Rows 1 and 2 of RELIABILITY: all of these must be 0. */
export interface Verdict {
	readonly lostSecrets: number
	readonly lostReplies: number
	readonly doubled: number
	readonly withoutSeal: number
	readonly orphanSeals: number
}

/** Waits until nothing waits any more, then counts in SQL and lets the keeper compare both stores. */
export async function judge(app: App, acknowledged: Acknowledged): Promise<Verdict> {
	const store = new Database(path.join(String(app.env.TREEHOLE_DATA), 'content.db'), {
		readonly: true,
	})
	try {
		await until(() => count(store, 'waiting') === 0 && count(store, 'outbox') === 0)
		const secrets = store.prepare('SELECT id, text FROM secret').all() as {
			id: Buffer
			text: string
		}[]
		const replies = store.prepare('SELECT text FROM reply').all() as { text: string }[]
		const ids = new Set<string>(secrets.map(({ id }) => thingIdFromBytes(id)))
		const texts = [...secrets, ...replies].map(({ text }) => text)
		const kept = new Set(texts)
		// The first sweep drops what a kill left behind; the second must find nothing.
		const first = await sweep(app)
		const second = await sweep(app)
		return {
			lostSecrets: [...acknowledged.secrets.keys()].filter((id) => !ids.has(id)).length,
			lostReplies: acknowledged.replies.filter((text) => !kept.has(text)).length,
			doubled: texts.length - kept.size,
			withoutSeal: first.withoutSeal,
			orphanSeals: second.orphans,
		}
	} finally {
		store.close()
	}
}

function sweep(app: App) {
	const socket = path.join(String(app.env.TREEHOLE_DATA), 'keeper.sock')
	return askKeeper('sweep', {}, { socket, patienceMs: 60_000 })
}

function count(store: Database.Database, table: string): number {
	return (store.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
}

const LONGEST_MS = 30_000

async function until(fact: () => boolean): Promise<void> {
	for (const end = Date.now() + LONGEST_MS; !fact(); ) {
		if (Date.now() > end) throw new Error('the outbox did not drain')
		await new Promise((resolve) => setTimeout(resolve, 50))
	}
}
