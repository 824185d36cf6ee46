import { enable } from 'workbox-navigation-preload'
import { serveAssets } from './assets'
import { hear } from './hear'
import { forgetOlderVersions, keepOfflinePages } from './offline'
import { sendWhenOnline } from './outbox'
import { forgetOldPages, keepOpenPage, servePages } from './pages'
import { showPushes } from './push'
import { takeShares } from './share'
import { hearWipe } from './wipe'
import { worker } from './worker'

worker.addEventListener('install', (event) => event.waitUntil(keepOfflinePages()))
worker.addEventListener('activate', (event) => {
	event.waitUntil(forgetOlderVersions())
	// The page that installed the first worker shall be readable offline too, without having been opened again.
	event.waitUntil(worker.clients.claim())
})
// So that starting the worker does not delay a page: the browser asks for it meanwhile.
enable()
servePages()
// Whenever the browser starts the worker, for whatever reason.
void forgetOldPages()
serveAssets()
takeShares()
sendWhenOnline()
showPushes()
hear('keep', keepOpenPage)
hearWipe()
// Never without somebody's yes: a page that is open would lose the files it was made with.
hear('skipWaiting', () => worker.skipWaiting())
