import { parseThingId } from '@/lib/crypto/id'
import type { News } from '@/lib/kept/changes'

/** What somebody listens to: the feed of a language or of all, or one thread. */
export type Topic = `feed ${string}` | `thread ${string}`

const FEEDS: readonly string[] = ['en', 'zh', 'all']

/** The topic that an address of the stream names, `/live?feed=en` or `/live?thread=…`, or null. */
export function topicOf(url: URL): Topic | null {
	const feed = url.searchParams.get('feed')
	if (feed !== null) return FEEDS.includes(feed) ? `feed ${feed}` : null
	const thread = parseThingId(url.searchParams.get('thread') ?? '')
	return thread && `thread ${thread}`
}

/** Who hears of it. */
export function topicsOf(news: News): Topic[] {
	return news.what === 'reply' ? [`thread ${news.thread}`] : [`feed ${news.language}`, 'feed all']
}
