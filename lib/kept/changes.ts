import type { CircleId, ThingId } from '@/lib/crypto/id'
import { Channel } from './channel'

/** What changed for readers: a circle's feeds (null: everyone's), a thread's page, or both. */
export interface Change {
	readonly circle?: CircleId | null
	readonly thread?: ThingId
	/** Whether the circle itself is another: its crowd stands on every card, and below the floor nothing is shown. */
	readonly crowd?: true
}

/** Something new to read: a secret that came out, or a reply. */
export type News =
	| {
			readonly what: 'secret'
			readonly id: ThingId
			readonly language: string
			readonly topics: readonly string[]
			/** The place whose feed it is in; null for everyone's. */
			readonly place: CircleId | null
	  }
	| { readonly what: 'reply'; readonly id: ThingId; readonly thread: ThingId }

const changes = new Channel<Change>('changes')
const news = new Channel<News>('news')

/** Tells the kept pages what not to serve any longer; called after the store has acknowledged. */
export const changed = (change: Change) => changes.say(change)
export const onChange = (listener: (change: Change) => void) => changes.listen(listener)

/** Tells those who are reading that there is something new; called once no kept page hides it any more. */
export const arrived = (one: News) => news.say(one)
export const onNews = (listener: (one: News) => void) => news.listen(listener)
