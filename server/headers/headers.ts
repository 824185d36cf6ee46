import type { OutgoingHttpHeaders } from 'node:http'
import { config } from '@/lib/config/config'

/** Two years, as browsers' preload lists ask for. */
const HSTS = 'max-age=63072000; includeSubDomains'

/** What our pages never ask a browser for. */
const NEVER_ASKED = [
	'accelerometer',
	'autoplay',
	'browsing-topics',
	'camera',
	'display-capture',
	'encrypted-media',
	'geolocation',
	'gyroscope',
	'hid',
	'idle-detection',
	'local-fonts',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'picture-in-picture',
	'screen-wake-lock',
	'serial',
	'usb',
	'xr-spatial-tracking',
]

const EVERYWHERE: OutgoingHttpHeaders = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	// Not `no-referrer`: forms would then send `Origin: null`, which the door refuses.
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'cross-origin-embedder-policy': 'require-corp',
	'origin-agent-cluster': '?1',
	'permissions-policy': permissions(),
	'x-dns-prefetch-control': 'off',
	'x-permitted-cross-domain-policies': 'none',
}

/** Permissions-Policy (W3C): what no page may ask for, but the one page that needs `allowed`. */
export function permissions(allowed?: (typeof NEVER_ASKED)[number]): string {
	return NEVER_ASKED.map((feature) => `${feature}=(${feature === allowed ? 'self' : ''})`).join(
		', ',
	)
}

/** On every answer, whatever it is. */
export function commonHeaders(): OutgoingHttpHeaders {
	return config().secure ? { ...EVERYWHERE, 'strict-transport-security': HSTS } : EVERYWHERE
}
