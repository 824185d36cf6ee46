import { seenIn } from './seen'
import { takeOut } from './store'

/** The newest reply of others in each of a member's threads: app/stirred/route.ts. */
export type Newest = readonly (readonly [thread: string, number: number])[]

/** How many threads hold a reply that this device has not shown yet. */
export async function countNew(newest: Newest): Promise<number> {
	const isNew = await Promise.all(
		newest.map(async ([thread, number]) => number > (await seenIn(thread))),
	)
	return isNew.filter(Boolean).length
}

/** Where the drawer of settings says whether the app's icon may show the count; off until somebody wants it. */
export const BADGE = 'badge'

/** The Badging API (W3C), where there is one. */
interface Badges {
	setAppBadge?(count: number): Promise<void>
	clearAppBadge?(): Promise<void>
}

/** Whether this browser can show a count on the app's icon. */
export function canBadge(): boolean {
	return 'setAppBadge' in navigator
}

/** Shows the count on the app's icon, if it is wanted there. */
export async function showBadge(count: number): Promise<void> {
	const badges = navigator as Badges
	const isWanted = (await takeOut('settings', BADGE)) === 'on'
	if (isWanted && count > 0) await badges.setAppBadge?.(count).catch(() => undefined)
	else await badges.clearAppBadge?.().catch(() => undefined)
}
