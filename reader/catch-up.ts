import { catchUpWhenDue } from '@/device/push'
import type { Tools } from './part'

/** What forms come back with that change which threads are heard. */
const NOTES = ['followed', 'unlinked']

/** This tab has looked whether the server's key is still the one that this device subscribed for. */
const LOOKED = 'treehole.looked'

/** Where something was just told or followed, the server learns at once that this device listens to it. */
export function start({ say, text, readTab, writeTab }: Tools): void {
	// It looks for itself, and has more to say.
	if (document.querySelector('[data-device]')) return
	const note = new URLSearchParams(location.search).get('note') ?? ''
	const isTold = document.querySelector('.told') !== null || /^#r\d+$/.test(location.hash)
	const isVisit = readTab(LOOKED) === null && writeTab(LOOKED, '1')
	void catchUpWhenDue({ isNew: isTold || NOTES.includes(note), isVisit }).then((isHeard) => {
		if (!isHeard && isVisit) say(text('pushEnded'))
	})
}
