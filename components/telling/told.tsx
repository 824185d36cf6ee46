'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useFocusOn } from '@/components/member/use-focus-on'
import { ENOUGH_VISITS } from '@/device/install'
import { writeSetting } from '@/device/settings'
import type { Locale } from '@/i18n/locales'
import type { Refusal } from '@/lib/outcome'
import { CardFace, type Face } from './card-face'
import { CountdownRing } from './countdown-ring'
import { dropSentDraft } from './draft'
import { RefusalText } from './refusal-text'
import './telling.css'
import { HOUR_MS } from '@/lib/time/hours'
import { useCountdown } from './use-countdown'

/** A secret that its teller has just told; times in ms. */
export interface ToldSecret {
	readonly thing: string
	/** Where it is read once it is out. */
	readonly href: string
	/** Who reads it: everybody, a circle, a cohort that it waits for company in, a circle that is too small yet, or one that was closed before it was not. */
	readonly where: 'everyone' | 'circle' | 'company' | 'small' | 'never'
	readonly face: Face
	/** How long it still waits; null once it is out. */
	readonly waitsMs: number | null
	/** How long something told "now" waits, so that it can be taken back. */
	readonly undoMs: number
}

/** "Told.": the card, how long it can be taken back, and what comes next. */
export function Told({
	told,
	locale,
	takeBack,
	takingBack,
	refusal,
}: {
	told: ToldSecret
	locale: Locale
	takeBack: (form: FormData) => void
	takingBack: boolean
	refusal: Refusal | null
}) {
	const t = useTranslations('telling')
	const { thing, href, where, face, waitsMs, undoMs } = told
	const isSoon = waitsMs !== null && waitsMs <= undoMs
	const left = useCountdown(isSoon ? waitsMs : null)
	const heading = useFocusOn<HTMLHeadingElement>('told')
	useEffect(() => dropSentDraft(face.text), [face.text])
	useEffect(() => writeSetting('visits', String(ENOUGH_VISITS)), [])
	useLookAgain(told, left === 0 || refusal === 'gone')
	return (
		<div className="told">
			<CardFace face={face} />
			<section className="told-panel">
				<h1 ref={heading} tabIndex={-1}>
					{t('told.title')}
				</h1>
				<p role="status">
					{where === 'small' || where === 'never'
						? t(`told.${where}`)
						: t(`told.${where}.${stateOf(waitsMs, isSoon, left)}`)}
				</p>
				<RefusalText id="told-refusal" refusal={refusal} />
				<div className="told-ways">
					{waitsMs === null ? (
						<a className="button button-main" href={href}>
							{t('told.see')}
						</a>
					) : (
						<form action={takeBack}>
							<input type="hidden" name="thing" value={thing} />
							<button
								type="submit"
								className="button button-main"
								disabled={left === 0 || takingBack}
							>
								{left === null || left === 0 ? null : (
									<CountdownRing left={left} of={undoMs / 1000} />
								)}
								{t('told.takeBack')}
							</button>
						</form>
					)}
					<a className="button" href={`/${locale}`}>
						{t('told.feed')}
					</a>
				</div>
				{isSoon && (
					<noscript>
						<meta httpEquiv="refresh" content={`${Math.ceil(waitsMs / 1000) + 1}`} />
					</noscript>
				)}
			</section>
		</div>
	)
}

/** Told at the start of an hour, out at the end of the next. */
const LONGEST_TO_NEXT_HOUR_MS = 2 * HOUR_MS

function stateOf(waitsMs: number | null, isSoon: boolean, left: number | null) {
	if (waitsMs === null) return 'out'
	if (isSoon) return left === 0 ? 'coming' : 'soon'
	return waitsMs <= LONGEST_TO_NEXT_HOUR_MS ? 'hour' : 'tomorrow'
}

/** Releases come in rounds: a moment later the page is asked again, until it says that the secret is out. */
const LOOK_AGAIN_MS = 600

function useLookAgain(told: ToldSecret, isDue: boolean): void {
	const { refresh } = useRouter()
	useEffect(() => {
		if (!isDue || told.waitsMs === null) return
		const timer = setTimeout(refresh, LOOK_AGAIN_MS)
		return () => clearTimeout(timer)
	}, [told, isDue, refresh])
}

/** For what was taken back, deleted, or never was this person's: which of them is not said. */
export function NothingTold({ locale }: { locale: Locale }) {
	const t = useTranslations('telling')
	return (
		<section className="empty">
			<h1>{t('told.none.title')}</h1>
			<p>{t('told.none.text')}</p>
			<a className="button button-main" href={`/${locale}/tell`}>
				{t('told.none.action')}
			</a>
		</section>
	)
}
