'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { WordLanguage } from '@/lib/member/codename/word-language'
import { BUTTON, HINT } from './styles'

/** Copies the words as they sign in again: on one line. */
export function CopyWords({
	words,
	language,
}: {
	words: readonly string[]
	language: WordLanguage
}) {
	const t = useTranslations('member')
	const [done, setDone] = useState<'copied' | 'notCopied' | null>(null)
	const text = words.join(language === 'zh' ? '' : ' ')
	// Without a secure context there is no clipboard at all.
	const copy = async () => navigator.clipboard.writeText(text)
	return (
		<>
			<button
				type="button"
				className={BUTTON}
				onClick={() =>
					copy().then(
						() => setDone('copied'),
						() => setDone('notCopied'),
					)
				}
			>
				{t('shown.copy')}
			</button>
			<p role="status" className={`${HINT} order-last w-full empty:hidden`}>
				{done === 'copied' ? t('shown.copied') : null}
				{done === 'notCopied' ? t('shown.notCopied') : null}
			</p>
		</>
	)
}
