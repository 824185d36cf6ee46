'use client'

import { type RefObject, useEffect } from 'react'
import { isStill } from './use-swipes'

/**
 * Tells the style sheet what it cannot know: how much of the window the keyboard covers (`--keyboard`, so that counter and
 * button stand above it), and whether the page is `still`, so that the card may take fingers going up and down.
 */
export function useViewport(card: RefObject<HTMLElement | null>): void {
	useEffect(() => {
		const { visualViewport: view } = window
		const stop = new AbortController()
		const measure = () => {
			card.current?.toggleAttribute('data-still', isStill())
			if (!view) return
			const covered = window.innerHeight - view.height - view.offsetTop
			card.current?.style.setProperty('--keyboard', `${Math.max(0, Math.round(covered))}px`)
		}
		const size = new ResizeObserver(measure)
		size.observe(document.body)
		for (const name of ['resize', 'scroll'])
			view?.addEventListener(name, measure, { signal: stop.signal })
		return () => {
			stop.abort()
			size.disconnect()
		}
	}, [card])
}
