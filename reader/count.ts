import { countNew, type Newest, showBadge } from '@/device/news'
import type { Tools } from './part'

type Tab = Pick<Tools, 'readTab' | 'writeTab'>

/** In `parts` as well: what this tab last counted, and when. */
const COUNTED = 'treehole.counted'
const FRESH_MS = 2 * 60_000

/** Shows in the bar how many threads have replies that this device has not shown yet. */
export async function start(tab: Tab): Promise<void> {
	const last = read(tab)
	if (last && Date.now() - last.at < FRESH_MS) return show(last.count)
	const answer = await fetch('/stirred').catch(() => null)
	if (!answer?.ok) return
	const { member, newest }: { member: boolean; newest: Newest } = await answer.json()
	if (member) await count(newest, tab)
	else tab.writeTab(COUNTED, null)
}

/** Counts anew, e.g. once the list itself was shown. */
export async function count(newest: Newest, { writeTab }: Pick<Tab, 'writeTab'>): Promise<void> {
	const count = await countNew(newest)
	writeTab(COUNTED, JSON.stringify({ at: Date.now(), count } satisfies Counted))
	show(count)
	await showBadge(count)
}

interface Counted {
	readonly at: number
	readonly count: number
}

/** Other versions of this script, and other hands, may have written anything there. */
function read({ readTab }: Tab): Counted | null {
	try {
		return JSON.parse(readTab(COUNTED) ?? 'null')
	} catch {
		return null
	}
}

function show(count: number): void {
	const badge = document.querySelector<HTMLElement>('[data-count]')
	const number = badge?.querySelector('b')
	if (!badge || !number) return
	number.textContent = count > 9 ? '9+' : String(count)
	badge.hidden = count === 0
	const link = badge.closest('a')
	if (link && count > 0) link.href = badge.dataset.count ?? link.href
}
