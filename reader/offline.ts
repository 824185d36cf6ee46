import { text } from './page'

/** Says that there is no network, for as long as there is none. */
export function sayOffline(): void {
	const strip = document.createElement('p')
	strip.className = 'offline-strip'
	strip.setAttribute('role', 'status')
	document.body.prepend(strip)
	const look = () => {
		strip.textContent = navigator.onLine ? '' : text('offline')
	}
	window.addEventListener('offline', look)
	window.addEventListener('online', look)
	look()
}
