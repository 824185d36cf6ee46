import { statfs } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { sql } from 'drizzle-orm'
import { content } from '@/db/content/store'
import { config } from '@/lib/config/config'
import { askKeeper } from '@/lib/vault/keeper-client'
import { outboxErrands } from './metrics'

const LEAST_DISK_BYTES = 256 * 1024 * 1024
/** The keeper moves within a second; an older outbox means that it cannot. */
const OLDEST_OUTBOX_MS = 10 * 60_000

/** Answers the two addresses that watch over the service; false for every other. */
export async function health(url: string, response: ServerResponse): Promise<boolean> {
	if (url === '/healthz') {
		response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end('ok')
		return true
	}
	if (url !== '/readyz') return false
	const checks = await readiness()
	response.writeHead(checks.ready ? 200 : 503, {
		'content-type': 'application/json',
		'cache-control': 'no-store',
	})
	response.end(JSON.stringify(checks))
	return true
}

/** Ready means that reading and telling work: for that the keeper may be away a while, not the store or the disk. */
export async function readiness() {
	const [store, keeper, diskBytes] = await Promise.all([
		storeAnswers(),
		keeperStatus(),
		freeBytes(),
	])
	const disk = diskBytes >= LEAST_DISK_BYTES
	const outbox = keeper === null || keeper.outboxAgeMs < OLDEST_OUTBOX_MS
	if (keeper) outboxErrands.set(keeper.outbox)
	return {
		ready: store && disk && outbox,
		store,
		disk,
		keeper: keeper !== null,
		outboxErrands: keeper?.outbox ?? null,
		outboxAgeMs: keeper?.outboxAgeMs ?? null,
	}
}

/** The store was migrated to the code's version when it was opened: that it answers is enough. */
async function storeAnswers(): Promise<boolean> {
	return content()
		.rows(sql`SELECT 1`)
		.then(() => true)
		.catch(() => false)
}

function keeperStatus() {
	return askKeeper('status', {}).catch(() => null)
}

async function freeBytes(): Promise<number> {
	const { bavail, bsize } = await statfs(config().data)
	return bavail * bsize
}
