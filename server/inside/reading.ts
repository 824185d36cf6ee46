import type { OutgoingHttpHeaders } from 'node:http'
import { CIRCLE_HEADER } from '@/lib/circle/circle-header'
import { commonHeaders, permissions } from '@/server/headers/headers'
import { mayStayOnDevice } from '@/server/headers/keep'
import { PRINTED_POLICY } from '@/server/headers/policies'
import { Answer } from '@/server/kept/answer'
import { printPage, waitsForScript } from '@/server/printing/print-page'
import type { ReadRoute } from '@/server/routes/routes'
import { type Captured, capture, type Handler } from './capture'
import { innerRequest } from './inner-request'

/** Kept by the browser and asked about each time, so that going back is instant and nobody reads what was taken away. */
const READ_CACHE = 'private, no-cache'

/** Next renders a whole page, titles included, before it sends anything to what cannot run scripts: so does a printer. */
const PRINTER = 'Treehole-Printer (like Bingbot)'

/** A reading page that was put together by script would stay unreadable for ever. */
export class Unprintable extends Error {
	override readonly name = 'Unprintable'
}

/**
 * Makes a reading page as nobody in particular: no cookie, language or address reaches it. Throws Unprintable. What is
 * neither a page nor a redirect has no body: the front has its own pages for problems.
 */
export async function renderReading(
	next: Handler,
	route: ReadRoute,
	host: string,
): Promise<Answer> {
	const headers = { host, accept: 'text/html' }
	const told = { 'user-agent': PRINTER, ...granted(route) }
	const captured = await capture(
		next,
		innerRequest({ method: 'GET', url: route.key, headers, told }),
	)
	const body = captured.status === 200 ? printed(captured) : Buffer.alloc(0)
	return new Answer(captured.status, body, headersFor(captured, route))
}

/** What the front has seen of the reader's right to this page: it renders one only for who has it. */
export function granted({
	circle,
	closed,
}: Pick<ReadRoute, 'circle' | 'closed'>): Readonly<Record<string, string>> {
	return closed && circle ? { [CIRCLE_HEADER]: circle } : {}
}

function printed({ body }: Captured): Buffer {
	const page = printPage(body.toString())
	if (waitsForScript(page)) throw new Unprintable()
	return Buffer.from(page)
}

function headersFor({ status, headers }: Captured, route: ReadRoute): OutgoingHttpHeaders {
	const { template } = route
	return {
		...commonHeaders(),
		'content-security-policy': PRINTED_POLICY,
		'content-type': 'text/html; charset=utf-8',
		'cache-control': status === 200 ? READ_CACHE : 'no-store',
		// The one page that finds the nearest place, on the device.
		...(template === '/[locale]/places' && { 'permissions-policy': permissions('geolocation') }),
		...(status === 200 && mayStayOnDevice(route) && { 'x-treehole-keep': 'device' }),
		...(headers.location && { location: headers.location }),
	}
}
