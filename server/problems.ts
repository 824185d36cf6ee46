import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { LANGUAGE_COOKIE } from '@/i18n/language-cookie'
import type { Locale } from '@/i18n/locales'
import { preferredLocale } from '@/i18n/preferred'
import { commonHeaders } from './headers/headers'
import { BARE_POLICY } from './headers/policies'
import type { KeptPages } from './kept/kept-pages'
import { send } from './kept/send'
import { localeIn, problemRoute } from './routes/routes'

/** What somebody who asked for a page should wait before they ask again, in seconds. */
const RETRY_AFTER: Readonly<Record<number, number>> = { 429: 60, 503: 5 }

/** Says no: to a person as a page in their language with a way home, to a program as one line. */
export async function refuse(
	status: number,
	request: IncomingMessage,
	response: ServerResponse,
	kept: KeptPages,
): Promise<void> {
	const wait = RETRY_AFTER[status]
	if (wait !== undefined) response.setHeader('retry-after', wait)
	if (status === 405) response.setHeader('allow', 'GET, HEAD, POST')
	const page = wantsPage(request) ? await problemPage(status, request, kept) : null
	if (page) return send(page, request, response, status)
	const text = `${status} ${STATUS_CODES[status]}\n`
	response.writeHead(status, {
		...commonHeaders(),
		'content-security-policy': BARE_POLICY,
		'content-type': 'text/plain; charset=utf-8',
		'content-length': Buffer.byteLength(text),
		'cache-control': 'no-store',
	})
	response.end(request.method === 'HEAD' ? undefined : text)
}

/** Null when even that page cannot be made. */
async function problemPage(status: number, request: IncomingMessage, kept: KeptPages) {
	const page = await kept.get(problemRoute(languageOf(request), status), '').catch(() => null)
	return page?.status === 200 ? page : null
}

function wantsPage({ headers }: IncomingMessage): boolean {
	return headers.accept?.includes('text/html') === true
}

/** The address says it, else the cookie, else the browser. */
function languageOf({ url = '/', headers }: IncomingMessage): Locale {
	const cookie = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=(\\w+)`).exec(headers.cookie ?? '')?.[1]
	return localeIn(url) ?? preferredLocale(cookie, headers['accept-language'] ?? null)
}
