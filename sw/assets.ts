import { ExpirationPlugin } from 'workbox-expiration'
import { registerRoute } from 'workbox-routing'
import { CacheFirst } from 'workbox-strategies'
import { ASSETS } from '@/device/caches'
import { isLasting } from './asset-names'
import { offlineCopy } from './offline'
import { isWiped, unlessWiped } from './wipe'

const MOST_ASSETS = 80
const MONTH_S = 30 * 24 * 3600

const assets = new CacheFirst({
	cacheName: ASSETS,
	plugins: [
		unlessWiped,
		{
			cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
				cachedResponse ?? (await offlineCopy(request.url)),
		},
		new ExpirationPlugin({
			maxEntries: MOST_ASSETS,
			maxAgeSeconds: MONTH_S,
			purgeOnQuotaError: true,
		}),
	],
})

/** Files whose address changes when they do never have to be asked for again. */
export function serveAssets(): void {
	registerRoute(({ url, sameOrigin }) => sameOrigin && isLasting(url.pathname + url.search), assets)
}

/** Makes sure that these addresses are there without a network. */
export async function keepAssets(addresses: readonly string[]): Promise<void> {
	if (isWiped()) return
	const cache = await caches.open(ASSETS)
	const missing = await Promise.all(
		addresses.map(async (address) => ({
			address,
			kept: (await offlineCopy(address)) ?? (await cache.match(address)),
		})),
	)
	await cache.addAll(missing.filter(({ kept }) => !kept).map(({ address }) => address))
}
