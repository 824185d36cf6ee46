import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import { config } from '@/lib/config/config'
import { HOUR_MS } from '@/lib/time/hours'

let key = randomBytes(32)
let keyEnds = 0

/**
 * The only place where an address is looked at: its /24 (IPv4) or /48 (IPv6) becomes a tag under a key that lives an
 * hour in memory. Budgets are counted by tag; nobody can turn one back.
 */
export function networkTag(request: IncomingMessage, now = Date.now()): string {
	if (now >= keyEnds) {
		key = randomBytes(32)
		keyEnds = now + HOUR_MS
	}
	const prefix = prefixOf(addressOf(request))
	return createHmac('sha256', key).update(prefix).digest('base64url').slice(0, 22)
}

/** Behind n trusted proxies the n-th address from the right of X-Forwarded-For is the person's. */
function addressOf(request: IncomingMessage): string {
	const hops = config().trustedProxies
	const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
	const claimed = hops > 0 ? forwarded.at(-hops)?.trim() : undefined
	return claimed || request.socket.remoteAddress || ''
}

export function prefixOf(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
	const plain = mapped?.[1] ?? address
	if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.')
	const [head = '', tail] = plain.split('::')
	const left = head === '' ? [] : head.split(':')
	const right = tail ? tail.split(':') : []
	const zeros = tail === undefined ? 0 : 8 - left.length - right.length
	const groups = [...left, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...right]
	return groups
		.slice(0, 3)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(':')
}
