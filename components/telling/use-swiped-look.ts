import { type RefObject, useEffect } from 'react'

const SWIPE_PX = 60

/** A swipe on the card to the side changes its colour, up or down its texture; the radios follow, and so does the card. */
export function useSwipedLook(form: RefObject<HTMLFormElement | null>): void {
	useEffect(() => {
		const card = form.current?.querySelector<HTMLElement>('[data-swipe]')
		if (!card) return
		let from: { x: number; y: number } | null = null
		const begin = (event: PointerEvent) => {
			from = event.pointerType === 'mouse' ? null : { x: event.clientX, y: event.clientY }
		}
		const end = (event: PointerEvent) => {
			if (!from || !form.current) return
			const across = event.clientX - from.x
			const along = event.clientY - from.y
			from = null
			if (Math.max(Math.abs(across), Math.abs(along)) < SWIPE_PX) return
			if (Math.abs(across) > Math.abs(along)) step(form.current, 'colour', across < 0 ? 1 : -1)
			else step(form.current, 'texture', along < 0 ? 1 : -1)
		}
		card.addEventListener('pointerdown', begin)
		card.addEventListener('pointerup', end)
		return () => {
			card.removeEventListener('pointerdown', begin)
			card.removeEventListener('pointerup', end)
		}
	}, [form])
}

function step(form: HTMLFormElement, name: 'colour' | 'texture', by: 1 | -1): void {
	const radios = [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)]
	const at = radios.findIndex((radio) => radio.checked)
	const next = radios[(at + by + radios.length) % radios.length]
	if (!next) return
	next.checked = true
	next.dispatchEvent(new Event('input', { bubbles: true }))
}
