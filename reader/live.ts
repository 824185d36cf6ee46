import { newReplies, newSecrets } from './live-news'
import { Stream } from './live-stream'
import type { Tools } from './part'

/** Listens to what comes while a feed or thread is open: a button for new secrets, and new replies where they belong. */
export function start(tools: Tools): void {
	const place = document.querySelector<HTMLElement>('[data-live]')
	const listens = place?.dataset.live
	if (!place || !listens || !('EventSource' in window)) return
	const hear = listens.startsWith('thread=') ? newReplies(place, tools) : newSecrets(place, tools)
	new Stream(listens, hear).follow()
}
