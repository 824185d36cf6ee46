import { catchUpWhenDue } from '@/device/push'

/** What forms come back with that change which threads are heard. */
const NOTES = ['followed', 'unlinked']

/** Where something was just told or followed, the server learns at once that this device listens to it. */
export function start(): void {
	const note = new URLSearchParams(location.search).get('note') ?? ''
	const isTold = document.querySelector('.told') !== null || /^#r\d+$/.test(location.hash)
	void catchUpWhenDue(isTold || NOTES.includes(note))
}
