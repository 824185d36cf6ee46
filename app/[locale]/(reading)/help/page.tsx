import { getTranslations } from 'next-intl/server'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import '@/components/ui/sheet.css'
import { LANGUAGE_TAG } from '@/i18n/locales'
import { pageLocale } from '@/i18n/page-locale'
import { HELP_LINES } from '@/lib/help/help-lines'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'help' })
	return pageMetadata(locale, `/${locale}/help`, { title: t('title') })
}

/** Who can be called, country by country: calm, the same for everybody, and there without a script. */
export default async function HelpPage({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('help')
	const names = new Intl.DisplayNames(LANGUAGE_TAG[locale], { type: 'region' })
	const { compare } = new Intl.Collator(LANGUAGE_TAG[locale])
	const lines = HELP_LINES.map((line) => ({ ...line, place: names.of(line.country) ?? '' }))
	return (
		<Shell locale={locale} place={null}>
			<header className="head" data-ungated="">
				<h1>{t('title')}</h1>
			</header>
			<p className="prose px-5 pb-4">{t('lead')}</p>
			<section className="sheet" aria-label={t('title')}>
				<ul className="sheet-list">
					{lines
						.toSorted((a, b) => compare(a.place, b.place))
						.map(({ country, place, name, phone, hours, source, noted, by }) => (
							<li key={country}>
								<p className="sheet-about">
									<strong>{place}</strong>
									{name}
									<span className="hint">
										{' '}
										· {hours === null ? t('unknownHours') : t('hours', { hours })} ·{' '}
										<a href={source} rel="noreferrer external" className="underline">
											{t('source')}
										</a>{' '}
										· {t(`by.${by}`)} <time dateTime={noted}>{noted}</time>
									</span>
								</p>
								<a className="button" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
									{phone}
								</a>
							</li>
						))}
				</ul>
			</section>
			<p className="hint px-5 pb-4">{t('checked')}</p>
			<p className="hint px-5 pb-4">
				{t('elsewhere')}: {t('elsewhereText')}
			</p>
			<p className="hint px-5 pb-4">{t('back')}</p>
			<PageFoot locale={locale} path={`/${locale}/help`} />
		</Shell>
	)
}
