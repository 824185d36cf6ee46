import type { IncomingMessage } from 'node:http'
import { config } from '@/lib/config/config'

/** Why the door stays shut, as an HTTP status. */
export type Shut = 403 | 405 | 413 | 421

export const MOST_BODY_BYTES = 64 * 1024

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The status to refuse with, or null for a request that may come in. */
export function shutFor(request: IncomingMessage): Shut | null {
	const { method = '' } = request
	if (!isKnownHost(request)) return 421
	if (method === 'GET' || method === 'HEAD') return null
	if (method !== 'POST') return 405
	if (!isOwnForm(request)) return 403
	return Number(request.headers['content-length'] ?? 0) > MOST_BODY_BYTES ? 413 : null
}

/** Our own name only; on a machine of one's own, its usual names at whatever port. */
function isKnownHost(request: IncomingMessage): boolean {
	const own = new URL(config().origin)
	const host = request.headers.host ?? ''
	if (host === own.host) return true
	const name = host.replace(/:\d+$/, '')
	return LOCAL_HOSTS.has(own.hostname) && LOCAL_HOSTS.has(name)
}

/**
 * Next takes a POST without an Origin, and a foreign one with a matching X-Forwarded-Host. We take only what says that it
 * comes from our own pages: every browser since 2020 does.
 */
function isOwnForm(request: IncomingMessage): boolean {
	const site = request.headers['sec-fetch-site']
	const { origin } = request.headers
	if (site !== undefined && site !== 'same-origin') return false
	if (origin === undefined) return site === 'same-origin'
	return origin === `http://${request.headers.host}` || origin === config().origin
}
