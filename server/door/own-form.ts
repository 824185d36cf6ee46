import type { IncomingHttpHeaders } from 'node:http'
import type { Hosts } from './hosts'

/** From our own pages, or from nowhere: typed, reloaded, opened from a bookmark. */
const FRIENDLY_SITES = new Set(['same-origin', 'none'])

/**
 * Whether a POST comes from a page of ours (OWASP's fetch-metadata and origin checks together). Next itself takes a POST
 * without an Origin, and a foreign one with a matching X-Forwarded-Host. Every browser since 2020 sends one of the two
 * headers; what sends neither is no browser. `Origin: null` (a sandboxed frame, a file) is nobody's page.
 */
export function isOwnForm(headers: IncomingHttpHeaders, hosts: Hosts): boolean {
	const site = headers['sec-fetch-site']
	if (site !== undefined && !FRIENDLY_SITES.has(String(site))) return false
	const { origin, host } = headers
	return origin === undefined ? site !== undefined : hosts.isOurOrigin(origin, host)
}
