/// <reference lib="webworker" />
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { NetworkOnly } from 'workbox-strategies'

declare const self: ServiceWorkerGlobalScope

const revision = process.env.BUILD ?? ''

/** Only the offline pages and what they are drawn with: no page that anybody read is ever kept on the device. */
precacheAndRoute(['/en/offline', '/zh/offline'].map((url) => ({ url, revision })))
cleanupOutdatedCaches()

const network = new NetworkOnly({
	plugins: [
		{
			handlerDidError: async ({ request }) => {
				const locale = new URL(request.url).pathname.startsWith('/zh') ? 'zh' : 'en'
				return matchPrecache(`/${locale}/offline`)
			},
		},
	],
})
registerRoute(new NavigationRoute(network))

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
