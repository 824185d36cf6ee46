import type { CircleView } from '@/lib/circle/circle'
import type { ThingId } from '@/lib/crypto/id'
import type { PhotoName } from '@/lib/photo/photo-name'
import type { Veil } from '@/lib/veil/veil'

/** The languages that a secret can be told in. */
export const TOLD_IN = ['en', 'zh'] as const
export type ToldIn = (typeof TOLD_IN)[number]

/** How a card looks; names and values of both scales are in components/card/palette.ts. */
export const COLOURS = 10
export const TEXTURES = 6

/** Hue and pattern of a card: indexes into the palette. */
export interface CardLook {
	readonly colour: number
	readonly texture: number
}

export interface PollAnswer {
	readonly number: number
	readonly text: string
	readonly votes: number
}

/** The picture under a card's words: `/photo/<name>.<avif|webp>`, 1080 × 1350. */
export interface CardPhoto {
	readonly name: PhotoName
	/** What it shows, in the teller's words; '' says nothing. */
	readonly alt: string
}

/** What everybody who may read its circle sees of a secret; the same for all of them. */
export interface Card extends CardLook {
	readonly id: ThingId
	readonly circle: CircleView
	readonly language: ToldIn
	readonly text: string
	readonly topics: readonly string[]
	/** Whole hours since 1970 when it was released. */
	readonly hour: number
	readonly hearts: number
	readonly replies: number
	readonly poll: readonly PollAnswer[] | null
	readonly photo: CardPhoto | null
	/** The content note that it is veiled under until its reader taps; '' is none. */
	readonly veil: Veil
}

/** A stretch of a feed and the cursor of the next one, null at the end. */
export interface CardPage {
	readonly cards: readonly Card[]
	readonly next: string | null
}
