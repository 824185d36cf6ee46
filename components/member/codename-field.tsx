'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { CODENAME_MAX_LENGTH } from '@/lib/member/codename/word-language'
import { TypingHelp } from './typing-help'
import { useWordLists } from './use-word-lists'
import { WordSuggestions } from './word-suggestions'

/**
 * The text field for twelve words: a plain one without scripts; with them it says how far one is and offers words that
 * begin like the one being typed, as buttons that follow it in the tab order. Passkeys may offer themselves in it.
 */
export function CodenameField({ typed, refused }: { typed: string; refused: boolean }) {
	const t = useTranslations('member')
	const field = useRef<HTMLTextAreaElement>(null)
	const [text, setText] = useState(typed)
	const [lists, load] = useWordLists()
	const look = () => setText(field.current?.value ?? '')
	return (
		<div className="flex flex-col gap-3">
			<label htmlFor="words" className="label">
				{t('signIn.words')}
			</label>
			<textarea
				ref={field}
				id="words"
				name="words"
				rows={4}
				required
				maxLength={CODENAME_MAX_LENGTH}
				defaultValue={typed}
				onFocus={load}
				onInput={look}
				onSelect={look}
				className="field text-xl! leading-relaxed!"
				autoComplete="username webauthn"
				autoCapitalize="none"
				autoCorrect="off"
				spellCheck={false}
				translate="no"
				aria-invalid={refused}
				aria-describedby="sign-in-refusal words-help"
			/>
			<WordSuggestions field={field} text={text} lists={lists} />
			<TypingHelp text={text} lists={lists} />
		</div>
	)
}
