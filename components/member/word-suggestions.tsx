'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { suggestWords } from '@/lib/member/codename/typing'
import type { WordLists } from './use-word-lists'

/** Words that begin like the one before the caret; a tap, or Tab and Enter, writes one in full. */
export function WordSuggestions({
	field,
	text,
	lists,
}: {
	readonly field: RefObject<HTMLTextAreaElement | null>
	readonly text: string
	readonly lists: WordLists | null
}) {
	const t = useTranslations('member')
	const caret = field.current?.selectionStart ?? text.length
	const { beginning, words } = lists ? suggestWords(text, caret, lists.en) : NONE
	return (
		<>
			<p role="status" className="sr-only">
				{words.length > 0 ? t('signIn.suggested', { count: words.length }) : null}
			</p>
			{words.length > 0 ? (
				<ul aria-label={t('signIn.suggestions')} lang="en" className="flex flex-wrap gap-2">
					{words.map((word) => (
						<li key={word}>
							<button
								type="button"
								className="chip cursor-pointer bg-(--surface)"
								onClick={() => write(field.current, caret - beginning.length, caret, word)}
							>
								{word}
							</button>
						</li>
					))}
				</ul>
			) : null}
		</>
	)
}

const NONE = { beginning: '', words: [] }

/** Puts the word where its beginning was, and the caret behind it, ready for the next. */
function write(field: HTMLTextAreaElement | null, from: number, to: number, word: string): void {
	if (!field) return
	field.setRangeText(`${word} `, from, to, 'end')
	field.focus()
	field.dispatchEvent(new Event('input', { bubbles: true }))
}
