'use client'

import { type RefObject, useEffect, useRef } from 'react'
import type { CardLook } from '@/lib/card/card'
import { setControl } from './fill-form'
import { lookBeside } from './look-beside'
import { listenForSwipes, type Step } from './swipe'
import { SwipeLayer } from './swipe-layer'

/** Somebody who rests a finger on words is about to mark them. */
const MARKING_MS = 400

/**
 * Swiping over the card changes its look; the radios do the same for everybody else. Words keep their own gestures: a mouse
 * marks them, a finger on the field being written in moves the cursor, and a page that can be scrolled is scrolled.
 */
export function useSwipes(form: RefObject<HTMLFormElement | null>, onChange: () => void) {
	const card = useRef<HTMLDivElement>(null)
	const layer = useRef<HTMLDivElement>(null)
	const changed = useRef(onChange)
	changed.current = onChange
	useEffect(() => {
		if (!form.current || !card.current || !layer.current) return
		return swipeable(form.current, card.current, layer.current, () => changed.current())
	}, [form])
	return { card, layer }
}

function swipeable(
	form: HTMLFormElement,
	card: HTMLElement,
	element: HTMLElement,
	onChange: () => void,
): () => void {
	const layer = new SwipeLayer(element)
	const calm = matchMedia('(prefers-reduced-motion: reduce)')
	let began = 0
	return listenForSwipes(card, {
		begins(event) {
			began = event.timeStamp
			return mayBegin(event)
		},
		goes(axis, event) {
			const marks = isWords(event.target) && event.timeStamp - began > MARKING_MS
			const scrolls = axis === 'y' && event.pointerType !== 'mouse' && !isStill()
			return !marks && !scrolls
		},
		drags(axis, pixels) {
			const step: Step = pixels < 0 ? 1 : -1
			if (!calm.matches) layer.drag(lookBeside(lookOf(form), axis, step), axis, pixels)
		},
		drops(axis, step) {
			if (step) choose(form, lookBeside(lookOf(form), axis, step))
			if (!calm.matches) void layer.drop(axis, step !== null)
			if (step) onChange()
		},
	})
}

function mayBegin({ target, pointerType }: PointerEvent): boolean {
	if (!(target instanceof Element)) return false
	if (target.closest('a, button, input, select, summary, label, option')) return false
	if (!isWords(target)) return true
	return pointerType === 'touch' && (document.activeElement !== target || target.value === '')
}

function isWords(target: EventTarget | null): target is HTMLTextAreaElement {
	return target instanceof HTMLTextAreaElement
}

/** Whether the whole page is on the screen, so that a finger going up or down has nothing to scroll. */
export function isStill(): boolean {
	return document.documentElement.scrollHeight <= window.innerHeight + 1
}

function lookOf(form: HTMLFormElement): CardLook {
	const fields = new FormData(form)
	return { colour: Number(fields.get('colour')), texture: Number(fields.get('texture')) }
}

function choose(form: HTMLFormElement, look: CardLook): void {
	setControl(form, 'colour', String(look.colour))
	setControl(form, 'texture', String(look.texture))
}
