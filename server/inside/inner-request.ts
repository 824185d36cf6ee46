import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { config } from '@/lib/config/config'

/**
 * All that pages and actions may know of a request. Not among them: addresses, user agent, referrer, foreign hosts,
 * and every header by which somebody could play Next's own proxy or router (`x-middleware-*`, `x-nextjs-data`,
 * `x-invoke-*`, `x-forwarded-host`, …: the holes of 2025).
 */
const PASSED: ReadonlySet<string> = new Set([
	'accept',
	'accept-language',
	'content-length',
	'content-type',
	'cookie',
	'host',
	'origin',
	'sec-fetch-dest',
	'sec-fetch-mode',
	'sec-fetch-site',
])

/** Next's protocol between a hydrated page and its server. Reading pages never hydrate, so they don't speak it. */
const ROUTER: ReadonlySet<string> = new Set([
	'next-action',
	'next-router-state-tree',
	'next-url',
	'rsc',
])

export interface InnerRequest {
	readonly method: string
	readonly url: string
	readonly headers: IncomingMessage['headers']
	readonly body?: Uint8Array
	/** What the front itself tells the inside. */
	readonly told?: Readonly<Record<string, string>>
	/** Whether the page speaks to Next's router. */
	readonly hydrates?: boolean
}

/** A request as the inside sees it: on a socket that leads nowhere, with the whole body in it. */
export function innerRequest(outer: InnerRequest): IncomingMessage {
	const inner = new IncomingMessage(new Socket())
	inner.method = outer.method
	inner.url = outer.url
	inner.httpVersion = '1.1'
	inner.httpVersionMajor = 1
	inner.httpVersionMinor = 1
	for (const [name, value] of Object.entries(outer.headers)) {
		const passes = PASSED.has(name) || (outer.hydrates === true && ROUTER.has(name))
		if (passes && value !== undefined) inner.headers[name] = value
	}
	inner.headers['x-forwarded-proto'] = config().secure ? 'https' : 'http'
	Object.assign(inner.headers, outer.told)
	if (outer.body && outer.body.length > 0) inner.push(outer.body)
	inner.push(null)
	inner.complete = true
	return inner
}
