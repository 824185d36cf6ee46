'use client'

import { useTranslations } from 'next-intl'
import type { MouseEvent, ReactNode } from 'react'
import type { Refusal } from '@/lib/outcome'
import { countGraphemes } from '@/lib/text/graphemes'
import { MOST_GRAPHEMES } from '@/lib/text/limits'
import type { TextFault } from '@/lib/text/text-fault'
import { RefusalText } from './refusal-text'

/** The count, as people count, and the button; it stays in sight above a keyboard. */
export function ComposerFoot({
	text,
	fault,
	refusal,
	sending,
	onPress,
	children,
}: {
	/** As it will be kept. */
	text: string
	fault: TextFault | null
	refusal: Refusal | null
	sending: boolean
	onPress: (event: MouseEvent) => void
	children: ReactNode
}) {
	const t = useTranslations('telling')
	const count = countGraphemes(text)
	const isOver = fault === 'tooLong'
	return (
		<div className="composer-foot">
			<RefusalText id="tell-refusal" refusal={refusal} />
			{children}
			<p id="tell-over" className="composer-aside" role="status">
				{isOver &&
					t(count > MOST_GRAPHEMES ? 'count.over' : 'count.heavy', { most: MOST_GRAPHEMES })}
			</p>
			<p id="tell-count" className="composer-count" data-over={isOver || undefined}>
				{t('count.of', { count, most: MOST_GRAPHEMES })}
			</p>
			<button
				type="submit"
				className="composer-send"
				aria-disabled={isOver || sending}
				aria-describedby="tell-over"
				aria-keyshortcuts="Control+Enter Meta+Enter"
				onClick={onPress}
			>
				{sending ? t('sending') : t('send')}
			</button>
		</div>
	)
}
