import { catchUpWhenDue } from '@/device/push'

/** Where something was just told, the server learns at once that this device listens to it. */
export function start(): void {
	const isNew = document.querySelector('.told') !== null || /^#r\d+$/.test(location.hash)
	void catchUpWhenDue(isNew)
}
