import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { ENCODINGS, type Encoded, type Encoding, encodingFor } from './encodings'

/** An answer that is ready for everybody: its body in every encoding, and all headers made beforehand. */
export interface Answer {
	readonly status: number
	readonly etag: string
	readonly bytes: number
	readonly bodies: Encoded
	readonly heads: Record<Encoding, OutgoingHttpHeaders>
	readonly unchanged: OutgoingHttpHeaders
}

export function makeAnswer(status: number, bodies: Encoded, headers: OutgoingHttpHeaders): Answer {
	const hash = createHash('sha256').update(bodies.identity).digest('base64url').slice(0, 22)
	// Weak: the same page in two encodings is the same to its reader.
	const etag = `W/"${hash}"`
	const shared = { ...headers, etag, vary: 'accept-encoding' }
	const heads = Object.fromEntries(
		ENCODINGS.map((encoding) => [
			encoding,
			{
				...shared,
				'content-length': bodies[encoding].length,
				...(encoding !== 'identity' && { 'content-encoding': encoding }),
			},
		]),
	) as Record<Encoding, OutgoingHttpHeaders>
	const bytes = ENCODINGS.reduce((sum, encoding) => sum + bodies[encoding].length, 0)
	return { status, etag, bytes, bodies, heads, unchanged: shared }
}

export function send(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
	if (answer.status === 200 && request.headers['if-none-match'] === answer.etag) {
		response.writeHead(304, answer.unchanged).end()
		return
	}
	const encoding = encodingFor(request.headers['accept-encoding'] as string | undefined)
	response.writeHead(answer.status, answer.heads[encoding])
	response.end(request.method === 'HEAD' ? undefined : answer.bodies[encoding])
}
