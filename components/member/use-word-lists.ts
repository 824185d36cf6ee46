'use client'

import { useRef, useState } from 'react'
import type { WordLanguage } from '@/lib/member/codename/word-language'

export type WordLists = Readonly<Record<WordLanguage, readonly string[]>>

/** Both word lists (10 kB), fetched when they are first of use; null until then, and for ever where that fails. */
export function useWordLists(): [WordLists | null, () => void] {
	const [lists, setLists] = useState<WordLists | null>(null)
	const asked = useRef(false)
	const load = () => {
		if (asked.current) return
		asked.current = true
		loadLists().then(setLists, () => {
			asked.current = false
		})
	}
	return [lists, load]
}

async function loadLists(): Promise<WordLists> {
	const [english, chinese] = await Promise.all([
		import('@scure/bip39/wordlists/english.js'),
		import('@scure/bip39/wordlists/simplified-chinese.js'),
	])
	return { en: english.wordlist, zh: chinese.wordlist }
}
