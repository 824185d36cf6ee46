import { text } from './page'

/** In device/caches.ts as well; a shared import would be a file of its own. */
const KEPT_COPY = 'kept'

/** Says that there is no network, for as long as there is none; or that this page is a copy, for the network is slow. */
export function sayOffline(): void {
	const strip = document.createElement('p')
	strip.className = 'offline-strip'
	strip.setAttribute('role', 'status')
	document.body.prepend(strip)
	const look = () => {
		strip.textContent = navigator.onLine ? (isCopy() ? text('keptCopy') : '') : text('offline')
	}
	window.addEventListener('offline', look)
	window.addEventListener('online', look)
	look()
}

function isCopy(): boolean {
	const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
	return page?.serverTiming?.some(({ name }) => name === KEPT_COPY) ?? false
}
