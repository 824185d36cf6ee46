import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { config } from '@/lib/config/config'
import { HOUR_MS } from '@/lib/time/hours'
import { prefixOf } from './prefix'

/** How the front tells pages and actions which network a request comes from; an incoming one never passes. */
export const NETWORK_HEADER = 'x-treehole-network'

let key = randomBytes(32)
let keyEnds = 0

/**
 * The only place where an address is looked at: its network becomes a tag under a key that lives in memory, for an hour.
 * Budgets are counted by tag; nobody can turn one back, not even we in the next hour.
 */
export function networkTag(request: IncomingMessage, now: number = Date.now()): string {
	if (now >= keyEnds) {
		key = randomBytes(32)
		keyEnds = now + HOUR_MS
	}
	const prefix = prefixOf(addressOf(request, config().trustedProxies))
	return createHmac('sha256', key).update(prefix).digest('base64url').slice(0, 22)
}

/**
 * Each trusted proxy adds the address it saw at the right of X-Forwarded-For: behind n of them the n-th from the right is
 * the person's, and everything left of it is only what they claim.
 */
export function addressOf(request: IncomingMessage, trustedProxies: number): string {
	const seen = String(request.headers['x-forwarded-for'] ?? '').split(',')
	const forwarded = trustedProxies > 0 ? seen.at(-trustedProxies)?.trim() : undefined
	return forwarded || request.socket.remoteAddress || ''
}
