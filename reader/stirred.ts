import { markSeen, seenIn } from '@/device/seen'
import { count } from './count'

/** Marks the threads whose newest reply this device has not shown yet, and remembers that it now has; nobody else learns it. */
export async function start(): Promise<void> {
	const entries = [...document.querySelectorAll<HTMLElement>('[data-stirred] > li')]
	await Promise.all(entries.map(markNew))
	// What stands here is seen.
	await count([])
}

async function markNew(entry: HTMLElement): Promise<void> {
	const { thread = '', number = '' } = entry.dataset
	const seen = await seenIn(thread)
	entry.classList.toggle('is-new', Number(number) > seen)
	await markSeen(thread, Math.max(seen, Number(number)))
}
