import { readSetting } from '@/device/settings'
import { readTab } from '@/device/tab'
import { startPart } from './parts'

/** Kept in this tab alone, and only after leaving (see leave.ts): then Back must show nothing. */
const LEFT = 'treehole.left'
const NOWHERE = '/away'

/** Goes away again when somebody comes Back to a page of a browser that was left; whoever opens a page anew is welcome. */
export function stayAway(): void {
	const [entry] = performance.getEntriesByType('navigation')
	if (hasLeft() && (entry as PerformanceNavigationTiming | undefined)?.type === 'back_forward') {
		location.replace(NOWHERE)
	}
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted && hasLeft()) location.replace(NOWHERE)
	})
}

/** True where somebody left and the server could not hear it: then it hears it now, and the page waits, unseen, for that. */
export function leavesAsOwed(): boolean {
	const isOwed = readSetting('owed') !== null
	document.documentElement.hidden ||= isOwed
	if (isOwed) void leave()
	return isOwed
}

const TAPS = 3
/** From the first to the last. Click's own count (UI Events, `detail`) never goes up in Safari on iOS. */
const TAPS_WITHIN_MS = 800

/** Without a worker to bring it from this device the part has to be here before the network goes. */
function bringAhead(): void {
	if (navigator.serviceWorker?.controller) return
	addEventListener('load', () => void import('./leave').catch(() => undefined))
}

/** Three taps on a page's title leave at once. Not with a mouse, whose third click selects a line. */
export function leaveByTaps(): void {
	bringAhead()
	let on: Element | null = null
	let times: number[] = []
	addEventListener('pointerup', ({ target, pointerType, isPrimary, timeStamp }) => {
		const title = target instanceof Element ? target.closest('h1') : null
		const isTap = isPrimary && (pointerType === 'touch' || pointerType === 'pen')
		if (!isTap || title !== on) times = []
		on = title
		if (!isTap || !title) return
		times = [...times, timeStamp].slice(-TAPS)
		if (times.length === TAPS && timeStamp - (times[0] ?? 0) <= TAPS_WITHIN_MS) void leave()
	})
}

function leave(): Promise<void> {
	return startPart(() => import('./leave'))
}

function hasLeft(): boolean {
	return readTab(LEFT) !== null
}
