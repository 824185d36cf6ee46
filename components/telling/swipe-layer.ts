import { colourClass, textureClass } from '@/components/card/palette'
import type { CardLook } from '@/lib/card/card'
import type { Axis } from './swipe'

/** As long as the card's own colour takes to change: see telling.css. */
const SLIDE_MS = 180

/** The next look, drawn over the card and moved by the finger that swipes. */
export class SwipeLayer {
	#at = ''
	#out = ''

	constructor(readonly element: HTMLElement) {}

	/** Shows `look` coming in along `axis`, `pixels` far: from the far side when they are negative. */
	drag(look: CardLook, axis: Axis, pixels: number): void {
		const side = pixels < 0 ? '100%' : '-100%'
		this.#out = along(axis, side)
		this.#at = along(axis, `calc(${side} + ${pixels}px)`)
		this.element.className = `composer-next ${colourClass(look.colour)} ${textureClass(look.texture)}`
		this.element.style.transform = this.#at
		this.element.hidden = false
	}

	/** Slides all the way in, or out again, and is gone. */
	async drop(axis: Axis, isIn: boolean): Promise<void> {
		const to = isIn ? along(axis, '0px') : this.#out
		const slide = this.element.animate([{ transform: this.#at }, { transform: to }], {
			duration: SLIDE_MS,
			easing: 'ease-out',
			fill: 'forwards',
		})
		await slide.finished
		this.element.hidden = true
		slide.cancel()
	}
}

function along(axis: Axis, distance: string): string {
	return axis === 'x' ? `translateX(${distance})` : `translateY(${distance})`
}
