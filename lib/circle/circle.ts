import type { CircleId } from '@/lib/crypto/id'
import { FLOOR } from './crowd'

/** What everybody who may read a circle sees of it; never who is in it. */
export interface CircleView {
	/** Null for the circle of everyone. */
	readonly id: CircleId | null
	readonly kind: 'everyone' | 'place' | 'group' | 'friends'
	/** A group's name, or a place's code; '' for the others. */
	readonly name: string
	/** How many are in it, as lib/circle/crowd.ts tells it; 0 for everyone. */
	readonly crowd: number
	/** Whether its crowd hides who tells: before, nothing is shown. */
	readonly shown: boolean
	/** Whether something can be told there. */
	readonly open: boolean
}

export const EVERYONES: CircleView = {
	...{ id: null, kind: 'everyone', name: '', crowd: 0, shown: true, open: true },
}

/** Whether anybody may read it, member or not. */
export function isPublic({ kind }: Pick<CircleView, 'kind'>): boolean {
	return kind === 'everyone' || kind === 'place'
}

/** Whether it was closed before it was large enough: what waits in it never comes out. */
export function neverShows({ crowd, shown, open }: CircleView): boolean {
	return !shown && !open && crowd < FLOOR
}
