import type { IncomingMessage } from 'node:http'
import { type Hosts, hosts } from './hosts'
import { MOST_PHOTO_BODY_BYTES } from './limits'
import { isOwnForm } from './own-form'

/** Why the door stays shut, as an HTTP status. */
export type Shut = 400 | 403 | 405 | 413 | 421

/** A path of ours in printable ASCII; neither another server's (`//evil`, `http://evil/`) nor a backslash that browsers turn into one. */
const LOCAL_TARGET = /^\/(?![/\\])[\x21-\x7e]{0,2047}$/

/** The status to refuse with, or null for a request that may come in. */
export function shutFor(request: IncomingMessage, ours: Hosts = hosts()): Shut | null {
	const { method, headers, url = '' } = request
	if (!ours.isOurs(headers.host)) return 421
	if (!LOCAL_TARGET.test(url)) return 400
	if (method === 'GET' || method === 'HEAD') return null
	if (method !== 'POST') return 405
	if (!isOwnForm(headers, ours)) return 403
	return Number(headers['content-length'] ?? 0) > MOST_PHOTO_BODY_BYTES ? 413 : null
}
