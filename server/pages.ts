import { randomBytes } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { type Answer, makeAnswer } from './answer'
import { capture, type Handler } from './captured'
import { encodePage } from './encodings'
import { commonHeaders, memberPolicy, PRINTED_POLICY } from './headers'
import { innerRequest } from './inner-request'
import type { ReadRoute } from './kept-pages'
import { printPage } from './printing'

/** For pages that are the same for everybody: kept by the browser, but asked about each time, so Back is instant. */
const READ_CACHE = 'private, no-cache'

/** Renders a reading page as nobody in particular: no cookie reaches it. */
export async function renderReading(
	next: Handler,
	route: ReadRoute,
	host: string,
): Promise<Answer> {
	const request = innerRequest({ method: 'GET', url: route.key, headers: { host } })
	const { status, headers, body } = await capture(next, request)
	return printed(status, headers, body)
}

async function printed(
	status: number,
	headers: OutgoingHttpHeaders,
	body: Buffer,
): Promise<Answer> {
	const type = String(headers['content-type'] ?? '')
	const isPage = type.startsWith('text/html')
	const bytes = isPage ? Buffer.from(printPage(body.toString())) : body
	const { location } = headers
	return makeAnswer(status, await encodePage(bytes), {
		...commonHeaders(),
		...(isPage && { 'content-security-policy': PRINTED_POLICY }),
		...(location && { location }),
		'content-type': type,
		'cache-control': status === 200 ? READ_CACHE : 'no-store',
	})
}

/** A form sent from a reading page. Its answer (often the page again, with what was typed) is printed and never kept. */
export async function answerForm(
	next: Handler,
	inner: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const { status, headers, body } = await capture(next, inner)
	const answer = await printed(status, headers, body)
	const cookies = headers['set-cookie']
	response.writeHead(status, {
		...answer.heads.identity,
		...(cookies && { 'set-cookie': cookies }),
		'cache-control': 'no-store',
	})
	response.end(answer.bodies.identity)
}

/** A page of one member, or a route that is no page: Next answers itself, under a fresh nonce. */
export async function answerMember(
	next: Handler,
	make: (told: Record<string, string>) => IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const policy = memberPolicy(randomBytes(16).toString('base64'))
	for (const [name, value] of Object.entries(commonHeaders())) {
		if (value !== undefined) response.setHeader(name, value)
	}
	response.setHeader('content-security-policy', policy)
	response.setHeader('cache-control', 'private, no-store')
	// Next reads the nonce for its inline scripts from this header of the request.
	await next(make({ 'content-security-policy': policy }), response)
}
