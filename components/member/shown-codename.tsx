'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Check } from '@/lib/member/member-forms'
import { CopyWords } from './copy-words'
import { type CheckForm, KeptCheck } from './kept-check'
import { PrintButton } from './print-button'
import './print.css'
import { HINT, LEAD, MAIN_BUTTON, TITLE } from './styles'
import { useFocusOn } from './use-focus-on'
import { useHydrated } from './use-hydrated'
import { WordGrid } from './word-grid'

/** The only showing of the words. With scripts the check comes after them; without, it stands below. */
export function ShownCodename({
	words,
	check,
	form,
}: {
	readonly words: readonly string[]
	readonly check: Check
	readonly form: CheckForm
}) {
	const t = useTranslations('member')
	const hydrated = useHydrated()
	const [checking, setChecking] = useState(false)
	const title = useFocusOn<HTMLHeadingElement>(checking)
	useReloadWhenReturned()
	const again = hydrated ? () => setChecking(false) : undefined
	if (hydrated && checking)
		return <KeptCheck form={form} check={check} again={again} heading="h1" />
	return (
		<>
			<header className="flex flex-col gap-4">
				<h1 ref={title} tabIndex={-1} className={TITLE}>
					{t('shown.title')}
				</h1>
				<p className={LEAD}>{t('shown.lead')}</p>
			</header>
			<section
				data-print
				data-shown-once
				className="flex flex-col gap-6"
				aria-label={t('shown.title')}
			>
				<p className="hidden text-2xl font-semibold print:block">{t('shown.sheet')}</p>
				<WordGrid words={words} language={check.language} />
				<p className="hidden text-lg print:block">{t('shown.sheetHint')}</p>
			</section>
			{hydrated ? (
				<div className="flex flex-wrap items-center gap-3">
					<button type="button" className={MAIN_BUTTON} onClick={() => setChecking(true)}>
						{t('shown.next')}
					</button>
					<CopyWords words={words} language={check.language} />
					<PrintButton />
				</div>
			) : (
				<KeptCheck form={form} check={check} heading="h2" />
			)}
			<p className={HINT}>{t('codename.restore')}</p>
		</>
	)
}

/** A page that the browser kept for its Back button must not show the words a second time. */
function useReloadWhenReturned(): void {
	useEffect(() => {
		const reload = (event: PageTransitionEvent) => event.persisted && window.location.reload()
		window.addEventListener('pageshow', reload)
		return () => window.removeEventListener('pageshow', reload)
	}, [])
}
