import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer, Variant } from './answer'
import { encodingFor } from './negotiate'

/**
 * The hot path: everything was made before, only the reader's wishes are looked at. A page that tells of a problem is sent
 * with the problem's own `status`.
 */
export function send(
	answer: Answer,
	request: IncomingMessage,
	response: ServerResponse,
	status: number = answer.status,
): void {
	const { headers } = request
	const known = headers['if-none-match']
	if (known !== undefined && status === 200 && isSame(known, answer.etag)) {
		response.writeHead(304, answer.unchanged).end()
		return
	}
	const encoding = encodingFor(headers['accept-encoding'] as string | undefined)
	const made = answer.made(encoding)
	if (made) {
		write(made, status, request, response)
		return
	}
	answer.make(encoding).then(
		(variant) => write(variant, status, request, response),
		(error: Error) => response.destroy(error),
	)
}

function write(
	{ head, body }: Variant,
	status: number,
	request: IncomingMessage,
	response: ServerResponse,
): void {
	response.writeHead(status, head)
	response.end(request.method === 'HEAD' ? undefined : body)
}

/** Weak comparison with one tag or a list of them (RFC 9110, 13.1.2). */
function isSame(known: string, etag: string): boolean {
	return known === etag || known === '*' || known.includes(etag.slice(2))
}
