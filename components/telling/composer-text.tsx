'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { sizeClass } from '@/components/card/palette'
import { LANGUAGE_TAG } from '@/i18n/locales'
import type { Refusal } from '@/lib/outcome'
import type { TellFields } from '@/lib/telling/tell-fields'
import { countLeftOut } from '@/lib/text/left-out'
import { normaliseText } from '@/lib/text/normalise-text'
import { RefusalText } from './refusal-text'

/**
 * The words, typed straight on the card in the size that they will have. What is shown once the field is left, or sent,
 * is what will be kept; where that leaves out characters that nobody sees, it says so.
 */
export function ComposerText({
	first,
	fields,
	kept,
	refusal,
	isStill,
	onTidy,
}: {
	first: TellFields
	fields: TellFields
	kept: string
	refusal: Refusal | null
	isStill: boolean
	onTidy: () => void
}) {
	const t = useTranslations('telling')
	const leftOut = useLeftOut(fields.text, kept)
	const lang = fields.language === 'zh' ? LANGUAGE_TAG.zh : LANGUAGE_TAG.en
	return (
		<>
			<div className={`card-text composer-words ${sizeClass(kept)}`} lang={lang}>
				<div className="composer-grow" data-text={`${fields.text} `}>
					<label className="sr-only" htmlFor="secret-text">
						{t('text.label')}
					</label>
					<textarea
						id="secret-text"
						name="text"
						rows={1}
						defaultValue={first.text}
						placeholder={t('text.placeholder')}
						dir="auto"
						enterKeyHint="enter"
						readOnly={isStill}
						// biome-ignore lint/a11y/noAutofocus: without JavaScript this is how the focus gets to what was refused
						autoFocus={refusal !== null}
						aria-invalid={refusal !== null}
						aria-describedby="secret-text-refusal tell-count tell-left-out"
						onKeyDown={sendOnControlEnter}
						onBlur={(event) => tidy(event.currentTarget) && onTidy()}
					/>
				</div>
			</div>
			<p id="tell-left-out" className="composer-aside" role="status">
				{leftOut > 0 ? t('text.leftOut', { count: leftOut }) : null}
			</p>
			<RefusalText id="secret-text-refusal" refusal={refusal} />
		</>
	)
}

/** How many characters were left out since the field was last empty: the words do not say so once they are tidy. */
function useLeftOut(raw: string, kept: string): number {
	const [most, setMost] = useState(0)
	const count = kept === '' ? 0 : Math.max(most, countLeftOut(raw, kept))
	if (count !== most) setMost(count)
	return count
}

/** Shows the words as they will be kept; true where that changes them. Space around them is nothing to see. */
function tidy(box: HTMLTextAreaElement): boolean {
	const kept = normaliseText(box.value)
	if (kept === box.value.trim()) return false
	box.value = kept
	return true
}

/** Enter is a new line; with Control or Command it sends. While an input method is composing it belongs to that. */
function sendOnControlEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
	const { key, ctrlKey, metaKey, nativeEvent, currentTarget } = event
	// Safari ends the composition before the key that ended it; 229 is how it still says so.
	if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return
	if (key !== 'Enter' || !(ctrlKey || metaKey)) return
	event.preventDefault()
	currentTarget.form?.querySelector<HTMLButtonElement>('button[type="submit"]')?.click()
}
