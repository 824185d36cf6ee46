'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** Gives the focus to a heading whenever a step of the page begins, so that who listens hears where they are. */
export function useFocusOn<T extends HTMLElement>(step: unknown): RefObject<T | null> {
	const target = useRef<T>(null)
	// biome-ignore lint/correctness/useExhaustiveDependencies: the step is the only reason to run
	useEffect(() => target.current?.focus(), [step])
	return target
}
