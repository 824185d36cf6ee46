import { markSeen, seenIn } from '@/device/seen'
import { count } from './count'
import type { Tools } from './part'

/** Marks the threads whose newest reply this device has not shown yet, and remembers that it now has; nobody else learns it. */
export async function start(tools: Tools): Promise<void> {
	const entries = [...document.querySelectorAll<HTMLElement>('[data-stirred] > li')]
	await Promise.all(entries.map(markNew))
	// What stands here is seen.
	await count([], tools)
}

async function markNew(entry: HTMLElement): Promise<void> {
	const { thread = '', number = '' } = entry.dataset
	const seen = await seenIn(thread)
	entry.classList.toggle('is-new', Number(number) > seen)
	await markSeen(thread, Math.max(seen, Number(number)))
}
