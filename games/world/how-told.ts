import type { Telling } from '@/browser/http/http-member'
import type { Dice } from './dice'
import { photoOf } from './person'
import type { Fate, Inhabitant } from './truth'

/** Photos cost much: those that will be deleted are what a thief looks for. */
const ONE_IN = { waits: 2, hasPhoto: 120, hasPhotoToDelete: 8, asks: 12 }

/** What says how something is told; nothing of it hangs on who tells it. */
export interface Occasion {
	readonly dice: Dice
	readonly fate: Fate
	readonly isCalm: boolean
}

/** When, with a photo, as a poll. */
export async function howTold(
	{ dice, fate, isCalm }: Occasion,
	{ person }: Inhabitant,
): Promise<Omit<Telling, 'text'>> {
	const when = !isCalm && dice.oneIn(ONE_IN.waits) ? 'hour' : 'now'
	const chance = fate === 'deleted' ? ONE_IN.hasPhotoToDelete : ONE_IN.hasPhoto
	const photo = dice.oneIn(chance) ? { photo: await photoOf(person) } : {}
	const asks = fate === 'stays' && when === 'now' && dice.oneIn(ONE_IN.asks)
	return { when, ...photo, ...(asks ? { answers: ['yes', 'no'] } : {}) }
}
