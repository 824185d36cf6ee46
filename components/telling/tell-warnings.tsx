'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Locale } from '@/i18n/locales'
import type { Hint, HintKind } from '@/lib/hints/hints'
import { MARKED } from './reply-hints'

/**
 * Before anything is sent: words by which somebody could be found or hurt, and a way to people when it is oneself. Looked for on this
 * device; what looks is loaded with the first words.
 */
export function TellWarnings({ text, locale }: { text: string; locale: Locale }) {
	const t = useTranslations('telling')
	const hints = useHints(text)
	const of = (kind: HintKind) => hints.filter((hint) => hint.kind === kind)
	return (
		<div role="status" className="composer-hints-found">
			{of('selfharm').length > 0 && (
				<>
					<p className="composer-aside">
						{t('hints.selfharm')} {t('hints.on')}
					</p>
					<a className="button" href={`/${locale}/help`} target="_blank" rel="noopener">
						{t('hints.help')}
					</a>
				</>
			)}
			{MARKED.map((kind) =>
				of(kind).length === 0 ? null : (
					<p key={kind} className="composer-aside">
						{t(`hints.${kind}`)}{' '}
						{of(kind).map(({ from, to }) => (
							<mark key={from}>{text.slice(from, to)}</mark>
						))}{' '}
						{kind === 'person' && t('hints.personText')}
					</p>
				),
			)}
		</div>
	)
}

/** Read once before it is needed: the first time lists are opened and patterns compiled. */
const SAMPLE = 'I told Sarah. 我告诉了王小明，138。'

/** Safari knows no idle time. */
function whenIdle(run: () => void): void {
	if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 500 })
	else setTimeout(run)
}

function useHints(text: string): readonly Hint[] {
	const [find, setFind] = useState<((text: string) => Hint[]) | null>(null)
	const isEmpty = text === ''
	useEffect(() => {
		if (isEmpty || find) return
		import('@/lib/hints/hints').then(
			({ hintsIn }) =>
				whenIdle(() => {
					hintsIn(SAMPLE)
					setFind(() => hintsIn)
				}),
			// Without a network it is told without hints; what cannot be told the server says.
			() => undefined,
		)
	}, [isEmpty, find])
	return find?.(text) ?? []
}
