'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useEffect, useState } from 'react'
import type { Locale } from '@/i18n/locales'
import { undoAction } from '@/lib/telling/undo-actions'
import { Composer } from './composer'
import { forgetDraft, writeDraft } from './use-draft'

/**
 * A told secret until it is out. Taking it back turns the page into the composer again, filled with what it said, with
 * or without script.
 */
export function Told({
	locale,
	thing,
	releaseAt,
	now,
	undoMs,
	composer,
	children,
}: {
	locale: Locale
	thing: string
	/** Null once it is out. */
	releaseAt: number | null
	/** The server's clock when it made the page: the device's may be wrong. */
	now: number
	undoMs: number
	composer: { ticket: string; patience: string; seconds: number }
	children: ReactNode
}) {
	const t = useTranslations('telling')
	const refusal = useTranslations('refusal')
	const [state, action] = useActionState(undoAction, null)
	const left = useSecondsLeft(releaseAt === null ? 0 : releaseAt - now)
	const taken = state && 'fields' in state ? state.fields : null
	useEffect(() => (taken ? writeDraft({ ...taken }) : forgetDraft()), [taken])
	if (taken) return <Composer locale={locale} present {...composer} initial={taken} />
	const out = releaseAt === null || left === 0
	const soon = releaseAt !== null && releaseAt - now <= undoMs
	return (
		<>
			<div className="prose">
				<h1>{t('told.title')}</h1>
				<p role="status">
					{out ? t('told.out') : soon ? t('told.soon', { seconds: left }) : t('told.later')}
				</p>
				{state && 'refusal' in state && (
					<p className="notice notice-refusal m-0" role="alert">
						{refusal(state.refusal)}
					</p>
				)}
				<div className="flex flex-wrap gap-2">
					{!out && (
						<form action={action}>
							<input type="hidden" name="thing" value={thing} />
							<button type="submit" className="button">
								{t('told.takeBack')}
							</button>
						</form>
					)}
					{out && (
						<a className="button button-main" href={`/${locale}/secret/${thing}`}>
							{t('told.see')}
						</a>
					)}
					<a className="button" href={`/${locale}`}>
						{t('told.feed')}
					</a>
				</div>
			</div>
			{children}
			<noscript>
				{soon && <meta httpEquiv="refresh" content={`${Math.ceil(undoMs / 1000) + 1}`} />}
			</noscript>
		</>
	)
}

/** Whole seconds until `ms` from now have gone by; a second of grace, because releases come in rounds. */
function useSecondsLeft(ms: number): number {
	const [left, setLeft] = useState(Math.ceil(ms / 1000))
	useEffect(() => {
		const end = performance.now() + ms + 700
		const timer = setInterval(() => {
			const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000))
			setLeft(seconds)
			if (seconds === 0) clearInterval(timer)
		}, 250)
		return () => clearInterval(timer)
	}, [ms])
	return Math.max(0, left)
}
