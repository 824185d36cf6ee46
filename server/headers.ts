import type { OutgoingHttpHeaders } from 'node:http'
import { config } from '@/lib/config/config'

/** On every answer. `same-origin` and not `no-referrer`, which would make forms send `Origin: null`. */
export function commonHeaders(): OutgoingHttpHeaders {
	return {
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'referrer-policy': 'same-origin',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'cross-origin-embedder-policy': 'require-corp',
		'permissions-policy':
			'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()',
		...(config().secure && {
			'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
		}),
	}
}

const EVERYWHERE = [
	"default-src 'none'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
	"manifest-src 'self'",
	"worker-src 'self'",
]

/** Printed pages have no inline script at all. */
export const PRINTED_POLICY = [
	...EVERYWHERE,
	"script-src 'self'",
	"require-trusted-types-for 'script'",
	'trusted-types treehole',
].join('; ')

/** Member pages hydrate: Next's inline scripts carry this nonce, and may load its chunks. */
export function memberPolicy(nonce: string): string {
	return [...EVERYWHERE, `script-src 'self' 'nonce-${nonce}'`].join('; ')
}
