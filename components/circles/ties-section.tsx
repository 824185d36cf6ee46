import { getTranslations } from 'next-intl/server'
import { Tool } from '@/components/mine/tool'
import '@/components/mine/mine.css'
import type { Locale } from '@/i18n/locales'
import { revokeOfferAction, untieAction } from '@/lib/member/circles/circle-actions'
import type { MyTies } from '@/lib/member/circles/tie-commands'
import { HOUR_MS } from '@/lib/time/hours'
import { ActForm } from './act-form'
import { CircleSection } from './circle-section'
import { ShownCode } from './shown-code'

/** Codes that can still be used, newest first: the first is shown. */
export async function OffersSection({
	locale,
	offers,
}: {
	locale: Locale
	offers: MyTies['offers']
}) {
	const t = await getTranslations({ locale, namespace: 'circles.tie' })
	if (offers.length === 0) return null
	return (
		<CircleSection id="offers" title={t('offers')}>
			<ul className="sheet-list">
				{offers.toReversed().map(({ code, left, hours }) => (
					<li key={code}>
						<ShownCode locale={locale} code={code} />
						<p className="hint">
							{t('left', { count: left })}, {t('hours', { count: hours })}
						</p>
						<ActForm
							action={revokeOfferAction}
							locale={locale}
							back={`/${locale}/circles/invite`}
							fields={{ code }}
						>
							{t('revoke')}
						</ActForm>
					</li>
				))}
			</ul>
		</CircleSection>
	)
}

/** Ties without names, for nobody keeps those here: when each was made and how. */
export async function TiesSection({ locale, ties }: { locale: Locale; ties: MyTies['ties'] }) {
	const t = await getTranslations({ locale, namespace: 'circles.tie' })
	if (ties.length === 0) return null
	const today = Math.floor(Date.now() / (24 * HOUR_MS))
	return (
		<CircleSection id="ties" title={t('ties')}>
			<p className="hint">{t('anonymous')}</p>
			<ul className="sheet-list">
				{ties.toReversed().map(({ handle, day, way }) => (
					<li key={handle}>
						<p className="sheet-about">
							{t('made', { ago: t('days', { count: today - day }), way })}
						</p>
						<Tool label={t('untie')} group="ties">
							<p className="hint">{t('untieHint')}</p>
							<ActForm
								action={untieAction}
								locale={locale}
								back={`/${locale}/circles/invite`}
								fields={{ handle }}
								className="button"
							>
								{t('untie')}
							</ActForm>
						</Tool>
					</li>
				))}
			</ul>
		</CircleSection>
	)
}
