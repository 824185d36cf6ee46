import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { ENCODINGS, type Encoded, type Encoding } from './encodings'
import { encodingFor } from './negotiate'

/** An answer that is ready for everybody: its body in every encoding, and all headers made beforehand. */
export interface Answer {
	readonly status: number
	readonly etag: string
	/** All bodies together, in bytes. */
	readonly bytes: number
	readonly bodies: Encoded
	readonly heads: Readonly<Record<Encoding, OutgoingHttpHeaders>>
	readonly unchanged: OutgoingHttpHeaders
}

export function makeAnswer(status: number, bodies: Encoded, headers: OutgoingHttpHeaders): Answer {
	const hash = createHash('sha256').update(bodies.identity).digest('base64url').slice(0, 22)
	// Weak (RFC 9110, 8.8.1): the same page in two encodings is the same to its reader.
	const etag = `W/"${hash}"`
	const shared = { ...headers, etag, vary: 'accept-encoding' }
	const headFor = (encoding: Encoding) => ({
		...shared,
		...(encoding !== 'identity' && { 'content-encoding': encoding }),
		'content-length': bodies[encoding].length,
	})
	return {
		status,
		etag,
		bytes: ENCODINGS.reduce((sum, encoding) => sum + bodies[encoding].length, 0),
		bodies,
		heads: { br: headFor('br'), gzip: headFor('gzip'), identity: headFor('identity') },
		unchanged: shared,
	}
}

/** The hot path: everything was made before, only the reader's wishes are looked at. */
export function send(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
	const { headers, method } = request
	const known = headers['if-none-match']
	if (known !== undefined && answer.status === 200 && isSame(known, answer.etag)) {
		response.writeHead(304, answer.unchanged).end()
		return
	}
	const encoding = encodingFor(headers['accept-encoding'] as string | undefined)
	response.writeHead(answer.status, answer.heads[encoding])
	response.end(method === 'HEAD' ? undefined : answer.bodies[encoding])
}

/** Weak comparison with one tag or a list of them (RFC 9110, 13.1.2). */
function isSame(known: string, etag: string): boolean {
	return known === etag || known === '*' || known.includes(etag.slice(2))
}
