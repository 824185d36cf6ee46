import { type CardLook, COLOURS, TEXTURES } from '@/lib/card/card'
import type { Axis, Step } from './swipe'

/** The look that a swipe leads to: sideways lie the colours, up and down the textures, both in a ring. */
export function lookBeside(look: CardLook, axis: Axis, step: Step): CardLook {
	return axis === 'x'
		? { ...look, colour: (look.colour + step + COLOURS) % COLOURS }
		: { ...look, texture: (look.texture + step + TEXTURES) % TEXTURES }
}
