import type { Card } from '@/lib/card/card'
import type { ThingId } from '@/lib/crypto/id'
import type { Veil } from '@/lib/veil/veil'

/** Replies in one stretch of a thread. */
export const REPLIES = 50

export interface Reply {
	readonly id: ThingId
	/** Its place in the thread, from 1. */
	readonly number: number
	/** 0 is the teller; others are numbered as they came. See components/thread/mask. */
	readonly mask: number
	readonly hour: number
	/** Empty while it is withheld. */
	readonly text: string
	readonly hearts: number
	readonly veil: Veil
	readonly withheld: boolean
}

/** A secret with one stretch of its replies, and the cursor of the next. */
export interface Thread {
	readonly card: Card
	readonly replies: readonly Reply[]
	readonly next: string | null
}
