'use client'

import { type RefObject, useEffect, useState } from 'react'
import { takeShared, takeSharedPicture } from '@/device/take-shared'
import type { ComposerPhoto } from './use-photo'

/**
 * Puts the words that another app shared behind those on the card, and its picture on it. Answers with why a shared
 * picture is missing, if one is.
 */
export function useShared(
	form: RefObject<HTMLFormElement | null>,
	look: (name: string) => void,
	takePhoto: ComposerPhoto['take'],
): 'kind' | 'lost' | null {
	const [fault, setFault] = useState<'kind' | 'lost' | null>(null)
	const take = async () => {
		const shared = await takeShared()
		const picture = await takeSharedPicture()
		if (shared) setFault(shared.fault ?? null)
		if (shared && form.current) putBehind(form.current, shared.text)
		if (shared?.text) look('text')
		if (picture && (await takePhoto(picture))) setFault('kind')
	}
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, after the draft is back
	useEffect(() => {
		void take()
	}, [])
	return fault
}

function putBehind(form: HTMLFormElement, words: string): void {
	const box = form.elements.namedItem('text')
	if (!(box instanceof HTMLTextAreaElement)) return
	box.value = [box.value.trimEnd(), words].filter(Boolean).join('\n\n')
}
