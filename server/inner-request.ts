import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'

/** All that pages and actions may know of a request. Not among them: addresses, user agent, referrer, foreign hosts. */
const PASSED = new Set([
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
/** Next's own protocol, for member pages, which hydrate. */
const NEXT_PROTOCOL = new Set(['next-action', 'rsc', 'next-router-state-tree', 'next-url'])

export interface InnerRequest {
	readonly method: string
	readonly url: string
	readonly headers: IncomingMessage['headers']
	readonly body?: Uint8Array
	/** What the front itself tells the inside. */
	readonly told?: Record<string, string>
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
		const passes = PASSED.has(name) || (outer.hydrates === true && NEXT_PROTOCOL.has(name))
		if (passes && value !== undefined) inner.headers[name] = value
	}
	Object.assign(inner.headers, outer.told)
	if (outer.body && outer.body.length > 0) inner.push(outer.body)
	inner.push(null)
	inner.complete = true
	return inner
}
