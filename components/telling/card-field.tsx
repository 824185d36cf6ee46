'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { sizeClass } from '@/components/card/palette'
import { countGraphemes } from '@/lib/text/graphemes'
import { MOST_GRAPHEMES } from '@/lib/text/limits'
import { normaliseText } from '@/lib/text/normalise-text'

/** The text, typed straight on the card. What stands there when it is left is what will be kept. */
export function CardField({ text, refused }: { text: string; refused: boolean }) {
	const t = useTranslations('telling')
	const [value, setValue] = useState(text)
	const [cleaned, setCleaned] = useState(false)
	const count = countGraphemes(normaliseText(value))
	const over = count > MOST_GRAPHEMES
	const tidy = () => {
		const kept = normaliseText(value)
		// White space at the ends goes without saying; anything else that goes is worth a word.
		setCleaned(kept !== value.normalize('NFC').trim())
		setValue(kept)
	}
	return (
		<div className="card composer-card" data-swipe="">
			<label className="sr-only" htmlFor="secret-text">
				{t('text.label')}
			</label>
			<textarea
				id="secret-text"
				name="text"
				className={`composer-text ${sizeClass(value)}`}
				placeholder={t('text.placeholder')}
				value={value}
				onChange={(event) => setValue(event.target.value)}
				onBlur={tidy}
				onKeyDown={sendByKeys}
				required
				rows={3}
				dir="auto"
				aria-invalid={refused || over || undefined}
				aria-describedby="secret-count secret-cleaned"
			/>
			<p className="composer-count">
				<span id="secret-cleaned" role="status">
					{cleaned ? t('text.cleaned') : null}
				</span>
				<output id="secret-count" htmlFor="secret-text">
					{over
						? t('text.over', { count: count - MOST_GRAPHEMES })
						: `${count} / ${MOST_GRAPHEMES}`}
				</output>
			</p>
		</div>
	)
}

/** Enter is a new line; with Ctrl or Command it sends, but never while an input method is composing. */
function sendByKeys(event: KeyboardEvent<HTMLTextAreaElement>): void {
	const asked = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
	if (!asked || event.nativeEvent.isComposing) return
	event.preventDefault()
	event.currentTarget.form?.requestSubmit()
}
