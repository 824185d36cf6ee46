import { CacheableResponsePlugin } from 'workbox-cacheable-response'
import type { RouteHandlerCallback, WorkboxPlugin } from 'workbox-core/types'
import { CacheExpiration, ExpirationPlugin } from 'workbox-expiration'
import { registerRoute } from 'workbox-routing'
import { NetworkFirst } from 'workbox-strategies'
import { KEPT_COPY, OFFLINE_READING, PAGES } from '@/device/caches'
import { isOwed } from '@/device/debt'
import { isLocked } from '@/device/lock'
import type { ToWorker } from '@/device/messages'
import { takeOut } from '@/device/store'
import { assetsOf } from './asset-names'
import { keepAssets } from './assets'
import { payFirst } from './debt'
import { offlinePage } from './offline'
import { unlessWiped } from './wipe'
import { worker } from './worker'

const PATIENCE_S = 4
const MOST_PAGES = 20
const DAY_S = 24 * 3600

/** Whether somebody lets this device keep pages; they do until they say no. */
async function mayKeep(): Promise<boolean> {
	return (await takeOut('settings', OFFLINE_READING)) !== 'off'
}

const asWished: WorkboxPlugin = {
	cacheWillUpdate: async ({ response }) => ((await mayKeep()) ? response : null),
	cacheDidUpdate: async ({ request, newResponse }) => {
		// It may have been switched off, and everything thrown away, between the question and the keeping.
		if (!(await mayKeep())) await forget(request)
		else await keepAssets(assetsOf(await newResponse.clone().text()))
	},
}

/** What was taken away since is not read on from here. Asked of every answer, those that the browser fetched ahead too. */
const asItIsNow: WorkboxPlugin = {
	cacheWillUpdate: async ({ request, response }) => {
		if (response.status === 404 || response.status === 410) await forget(request)
		return response
	},
}

/** Says to the page's own script that it is a copy: headers are all that can be changed of it, and of those this one it can read. */
const asACopy: WorkboxPlugin = {
	cachedResponseWillBeUsed: async ({ cachedResponse }) => {
		if (!cachedResponse) return null
		const headers = new Headers(cachedResponse.headers)
		headers.append('server-timing', KEPT_COPY)
		return new Response(cachedResponse.body, { headers })
	},
}

const orOffline: WorkboxPlugin = {
	handlerDidError: async ({ request }) => offlinePage(request.url),
}

/**
 * The network first; after four seconds, or when there is none, the copy that was kept; at last the offline page. Kept is
 * only what the server marks as the same for everybody: never a page of a member, an error or an answer to a form.
 */
const pages = new NetworkFirst({
	cacheName: PAGES,
	networkTimeoutSeconds: PATIENCE_S,
	plugins: [
		unlessWiped,
		asItIsNow,
		new CacheableResponsePlugin({ statuses: [200], headers: { 'x-treehole-keep': 'device' } }),
		asWished,
		new ExpirationPlugin({
			maxEntries: MOST_PAGES,
			maxAgeSeconds: DAY_S,
			purgeOnQuotaError: true,
		}),
		asACopy,
		orOffline,
	],
})

/** A page that shows nothing: it is there for whoever cannot or will not unlock. */
const NOWHERE = '/away'

/** While this device is locked no page but the locked one is shown, whatever was asked for; and none while it owes a leaving. */
const shown: RouteHandlerCallback = async ({ event, request }) => {
	if (await isOwed()) return payFirst(request)
	const page = (await isLocked()) ? await offlinePage(request.url, 'locked') : undefined
	return page ?? pages.handle({ event: event as ExtendableEvent, request })
}

export function servePages(): void {
	registerRoute(
		({ request, url }) =>
			request.mode === 'navigate' && url.pathname !== NOWHERE && !isData(request, url),
		shown,
	)
}

/** What Next's router asks for in the background is a page of somebody's in another form: it is left to the browser. */
function isData(request: Request, url: URL): boolean {
	return request.headers.has('rsc') || url.searchParams.has('_rsc')
}

/** Throws away what was kept for longer than a day: left alone, it would lie there until another page is kept. */
export async function forgetOldPages(): Promise<void> {
	await new CacheExpiration(PAGES, { maxAgeSeconds: DAY_S }).expireEntries()
}

/** Keeps the page that was open while the worker was installed: it had come past it. */
export async function keepOpenPage(
	{ url }: Extract<ToWorker, { kind: 'keep' }>,
	event: ExtendableEvent,
): Promise<void> {
	const { origin, href } = new URL(url, worker.location.href)
	const request = new Request(href)
	if (origin !== worker.location.origin || isData(request, new URL(href))) return
	const [, kept] = pages.handleAll({ event, request })
	await kept
}

async function forget(request: Request): Promise<void> {
	await (await caches.open(PAGES)).delete(request)
}
