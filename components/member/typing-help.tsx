'use client'

import { useTranslations } from 'next-intl'
import { progressOf } from '@/lib/member/codename/typing'
import { HINT } from './styles'
import type { WordLists } from './use-word-lists'

/** How many words there are, and which of them no list has. */
export function TypingHelp({ text, lists }: { text: string; lists: WordLists | null }) {
	const t = useTranslations('member')
	const progress = lists && text.trim() !== '' ? progressOf(text, lists) : null
	return (
		<p id="words-help" role="status" className={`${HINT} flex flex-wrap gap-x-4 empty:hidden`}>
			{progress ? <span>{t('signIn.count', { count: progress.count })}</span> : null}
			{progress && progress.unknown.length > 0 ? (
				<span className="text-(--accent)">
					{t('signIn.unknown', { words: progress.unknown.join(', ') })}
				</span>
			) : null}
		</p>
	)
}
