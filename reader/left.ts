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

/** Three taps on a page's title leave at once. Not with a mouse, whose third click selects a line. */
export function leaveByTaps(): void {
	addEventListener('click', (event) => {
		const { detail, target, pointerType } = event as PointerEvent
		const isTitle = target instanceof Element && target.closest('h1') !== null
		if (detail === 3 && isTitle && pointerType !== 'mouse') void startPart(() => import('./leave'))
	})
}

function hasLeft(): boolean {
	try {
		return sessionStorage.getItem(LEFT) !== null
	} catch {
		return false
	}
}
