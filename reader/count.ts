import { countNew, type Newest, showBadge } from '@/device/news'

/** In `parts` as well: what this tab last counted, and when. */
const COUNTED = 'treehole.counted'
const FRESH_MS = 2 * 60_000

/** Shows in the bar how many threads have replies that this device has not shown yet. */
export async function start(): Promise<void> {
	const last = read()
	if (last && Date.now() - last.at < FRESH_MS) return show(last.count)
	const answer = await fetch('/stirred').catch(() => null)
	if (!answer?.ok) return
	const { member, newest }: { member: boolean; newest: Newest } = await answer.json()
	if (member) await count(newest)
	else keep(null)
}

/** Counts anew, e.g. once the list itself was shown. */
export async function count(newest: Newest): Promise<void> {
	const count = await countNew(newest)
	keep({ at: Date.now(), count })
	show(count)
	await showBadge(count)
}

interface Counted {
	readonly at: number
	readonly count: number
}

/** Some browsers refuse to keep anything: then each page counts for itself. */
function read(): Counted | null {
	try {
		return JSON.parse(sessionStorage.getItem(COUNTED) ?? 'null')
	} catch {
		return null
	}
}

function keep(counted: Counted | null): void {
	try {
		if (counted) sessionStorage.setItem(COUNTED, JSON.stringify(counted))
		else sessionStorage.removeItem(COUNTED)
	} catch {}
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
