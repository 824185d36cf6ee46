export type Axis = 'x' | 'y'
/** 1 for a finger that moves left or up, which brings the next one on; -1 for right or down. */
export type Step = 1 | -1

/** What a card does with swipes. */
export interface Swipes {
	/** Whether one may begin with this touch. */
	readonly begins: (event: PointerEvent) => boolean
	/** Whether it may go on along this axis: what scrolls the page, or marks text, is no swipe. */
	readonly goes: (axis: Axis, event: PointerEvent) => boolean
	/** The finger is this far, in pixels of either sign. */
	readonly drags: (axis: Axis, pixels: number) => void
	/** It is over; `step` is null when it was not far enough or was broken off. */
	readonly drops: (axis: Axis, step: Step | null) => void
}

/** Less than this is a tap or a tremble. */
const BEGIN_PX = 12
const FAR_PX = 64
/** A quick flick needs to go less far. */
const FLICK_PX = 24
const FLICK_PX_PER_MS = 0.5

/** Follows one finger, pen or mouse over `surface`. Returns what stops it. */
export function listenForSwipes(surface: HTMLElement, swipes: Swipes): () => void {
	const stop = new AbortController()
	const on = <K extends keyof HTMLElementEventMap>(
		name: K,
		listen: (event: HTMLElementEventMap[K]) => void,
	) => surface.addEventListener(name, listen, { signal: stop.signal })
	let swipe: Swipe | null = null
	on('pointerdown', (event) => {
		swipe = event.isPrimary && event.button === 0 && swipes.begins(event) ? new Swipe(event) : null
	})
	on('pointermove', (event) => {
		if (!swipe?.isOf(event)) return
		if (!swipe.axis && !swipe.findAxis(event)) return
		if (!swipe.captured && !swipes.goes(swipe.axis as Axis, event)) swipe = null
		else {
			swipe.capture(surface)
			swipes.drags(swipe.axis as Axis, swipe.pixels(event))
		}
	})
	on('pointerup', (event) => {
		if (swipe?.isOf(event) && swipe.axis) swipes.drops(swipe.axis, swipe.step(event))
		swipe = null
	})
	on('pointercancel', (event) => {
		if (swipe?.isOf(event) && swipe.axis) swipes.drops(swipe.axis, null)
		swipe = null
	})
	return () => stop.abort()
}

class Swipe {
	readonly #pointer: number
	readonly #from: { readonly x: number; readonly y: number; readonly at: number }
	axis: Axis | null = null
	captured = false

	constructor({ pointerId, clientX, clientY, timeStamp }: PointerEvent) {
		this.#pointer = pointerId
		this.#from = { x: clientX, y: clientY, at: timeStamp }
	}

	isOf(event: PointerEvent): boolean {
		return event.pointerId === this.#pointer
	}

	findAxis(event: PointerEvent): Axis | null {
		const across = Math.abs(event.clientX - this.#from.x)
		const along = Math.abs(event.clientY - this.#from.y)
		if (Math.max(across, along) >= BEGIN_PX) this.axis = across > along ? 'x' : 'y'
		return this.axis
	}

	/** From here on the finger may leave the card, and what it passes over is not touched. */
	capture(surface: HTMLElement): void {
		if (this.captured) return
		this.captured = true
		surface.setPointerCapture(this.#pointer)
	}

	pixels(event: PointerEvent): number {
		return this.axis === 'x' ? event.clientX - this.#from.x : event.clientY - this.#from.y
	}

	step(event: PointerEvent): Step | null {
		const pixels = this.pixels(event)
		const far = Math.abs(pixels)
		const speed = far / Math.max(1, event.timeStamp - this.#from.at)
		const enough = far >= FAR_PX || (far >= FLICK_PX && speed >= FLICK_PX_PER_MS)
		if (!enough) return null
		return pixels < 0 ? 1 : -1
	}
}
