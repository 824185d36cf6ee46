import { placeByCode, placeCircle } from '@/lib/circle/place'
import { parseThingId } from '@/lib/crypto/id'
import type { News } from '@/lib/kept/changes'
import { parseTopic } from '@/lib/text/topic'

/** What somebody listens to: the feed of a language or of all, of a place, of a topic, or one thread. */
export type Topic = `${'feed' | 'place' | 'topic' | 'thread'} ${string}`

const FEEDS: readonly string[] = ['en', 'zh', 'all']

/** The topic that an address of the stream names, such as `/live?feed=en` or `/live?thread=…`, or null. */
export function topicOf({ searchParams }: URL): Topic | null {
	const asked = (name: string) => searchParams.get(name) ?? ''
	if (FEEDS.includes(asked('feed'))) return `feed ${asked('feed')}`
	if (placeByCode(asked('place'))) return `place ${placeCircle(asked('place'))}`
	const topic = parseTopic(asked('topic'))
	if (topic) return `topic ${topic}`
	const thread = parseThingId(asked('thread'))
	return thread && `thread ${thread}`
}

/** Who hears of it. */
export function topicsOf(news: News): Topic[] {
	if (news.what === 'reply') return [`thread ${news.thread}`]
	// A place has its own feed, and its secrets stand in no other.
	if (news.place) return [`place ${news.place}`]
	const topics = news.topics.map((topic): Topic => `topic ${topic}`)
	return [`feed ${news.language}`, 'feed all', ...topics]
}
