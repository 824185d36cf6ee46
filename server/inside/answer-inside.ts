import { randomBytes } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { commonHeaders } from '@/server/headers/headers'
import { BARE_POLICY, memberPolicy, PRINTED_POLICY } from '@/server/headers/policies'
import { encode } from '@/server/kept/encodings'
import { encodingFor } from '@/server/kept/negotiate'
import { printPage } from '@/server/printing/print-page'
import type { Route } from '@/server/routes/routes'
import { type Captured, capture, type Handler, LONGEST_TELLING_MS } from './capture'
import { innerRequest } from './inner-request'

const NEVER_KEPT = 'private, no-store'

/** Headers of Next's that would speak of Next, or that the front says itself. */
const LEFT_OUT: ReadonlySet<string> = new Set([
	'connection',
	'content-length',
	'etag',
	'keep-alive',
	'link',
	'transfer-encoding',
	'vary',
	'x-nextjs-cache',
	'x-nextjs-prerender',
	'x-nextjs-stale-time',
	'x-powered-by',
])

/** One request for the inside, with the whole body that came with it. */
export interface Asked {
	readonly request: IncomingMessage
	readonly route: Route
	readonly body?: Buffer
	/** The tag of the network that it came from. */
	readonly told: Readonly<Record<string, string>>
}

/**
 * Lets Next answer one person: a member's page, a form, a route that is no page. Nothing of it is kept anywhere. Returns
 * the status instead of answering when the front has a better page for it.
 */
export async function answerInside(
	next: Handler,
	asked: Asked,
	response: ServerResponse,
): Promise<number | null> {
	const policy = policyFor(asked.route)
	const longest = asked.request.method === 'POST' ? LONGEST_TELLING_MS : undefined
	const captured = await capture(next, innerOf(asked, policy), longest)
	const problem = problemOf(asked, captured)
	if (problem !== null) return problem
	const body = bodyOf(asked, captured)
	const encoding = encodingOf(asked, captured)
	const sent = await encode(body, encoding)
	response.writeHead(captured.status, {
		...commonHeaders(),
		...passed(captured.headers),
		'content-security-policy': isHtml(captured) ? policy : BARE_POLICY,
		'cache-control': cacheOf(asked.route, captured),
		'content-length': sent.length,
		...(encoding !== 'identity' && { 'content-encoding': encoding }),
	})
	response.end(asked.request.method === 'HEAD' ? undefined : sent)
	return null
}

function innerOf({ request, route, body, told }: Asked, policy: string): IncomingMessage {
	const { method = 'GET', url = '/', headers } = request
	const hydrates = route.kind === 'member'
	return innerRequest({
		method,
		url,
		headers,
		// Next takes the nonce for its inline scripts from this header of the request.
		told: hydrates ? { ...told, 'content-security-policy': policy } : told,
		hydrates,
		...(body && { body }),
	})
}

/** Only a member's page hydrates; all others, and what answers a form that a reading page sent, have no scripts of Next's. */
function policyFor({ kind }: Route): string {
	return kind === 'member' ? memberPolicy(randomBytes(16).toString('base64')) : PRINTED_POLICY
}

function bodyOf({ route }: Asked, captured: Captured): Buffer {
	if (route.kind !== 'read' || !isHtml(captured)) return captured.body
	return Buffer.from(printPage(captured.body.toString()))
}

/**
 * Only what was asked for by GET is compressed: the answer to a form can hold a codename beside what was typed, and its
 * compressed length would speak (BREACH, 2013).
 */
function encodingOf({ request }: Asked, captured: Captured) {
	if (request.method === 'POST' || !isHtml(captured)) return 'identity'
	return encodingFor(request.headers['accept-encoding'] as string | undefined)
}

/** A route may declare that its answer is for everybody; pages of a member never are. */
function cacheOf(route: Route, { headers }: Captured): string {
	const own = String(headers['cache-control'] ?? '')
	return route.kind === 'other' && own.startsWith('public') ? own : NEVER_KEPT
}

function passed(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => !LEFT_OUT.has(name)))
}

function isHtml({ headers }: Captured): boolean {
	return String(headers['content-type'] ?? '').startsWith('text/html')
}

/** The status of a problem for which the front has a page; null for answers, and for what Next's own script understands. */
function problemOf({ request, route }: Asked, captured: Captured): number | null {
	const { status } = captured
	if (status >= 500) return status
	if (route.kind === 'other' || status < 400) return null
	if (isHtml(captured)) return status
	// Next says in a line of text that it does not know the action: the page is from before an upgrade.
	return request.headers['next-action'] === undefined ? 409 : null
}
