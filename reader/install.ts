import { ENOUGH_VISITS, mayOffer } from '@/device/install'
import { readSetting, writeSetting } from '@/device/settings'
import { readTab, writeTab } from '@/device/tab'
import { holdPrompt, installWayHere } from './installing'
import { startPart } from './parts'

/** Offers to install when it is time; the browser's own offer waits until ours is accepted. */
export function offerInstall(): void {
	countVisit()
	const consider = () => {
		const standing = { visits: visits(), offered: readSetting('install-offered') }
		if (!mayOffer(standing, installWayHere(), Date.now()) || isBusy()) return
		// However it goes, nobody is asked again soon.
		writeSetting('install-offered', String(Date.now()))
		void startPart(() => import('./install-offer'))
	}
	window.addEventListener('beforeinstallprompt', (event) => {
		holdPrompt(event)
		consider()
	})
	window.addEventListener('appinstalled', () => writeSetting('install-offered', 'never'))
	consider()
}

/** Pages on which somebody is busy: writing, taking back, keeping their words; or that show how to install anyway. */
const BUSY = '.offer, .composer, .told, [data-shown-once], [data-device]'

function isBusy(): boolean {
	return document.querySelector(BUSY) !== null
}

/** A visit is what begins outside: not a second tab of ours, nor a page that was led to from one. */
function countVisit(): void {
	if (visits() >= ENOUGH_VISITS || document.referrer.startsWith(location.origin)) return
	if (isNewTab()) writeSetting('visits', String(visits() + 1))
}

function visits(): number {
	return Number(readSetting('visits') ?? 0)
}

const HERE = 'treehole.here'

/** True once a tab; where a browser keeps nothing, nothing is counted. */
function isNewTab(): boolean {
	return readTab(HERE) === null && writeTab(HERE, '1')
}
