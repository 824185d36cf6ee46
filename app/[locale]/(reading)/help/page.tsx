import { getTranslations } from 'next-intl/server'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import '@/components/ui/sheet.css'
import { pageLocale } from '@/i18n/page-locale'
import { helpLinesFor } from '@/lib/help/near-first'

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
	return (
		<Shell locale={locale} place={null}>
			<header className="head" data-ungated="">
				<h1>{t('title')}</h1>
			</header>
			<p className="prose px-5 pb-4">{t('lead')}</p>
			<section className="sheet" aria-label={t('title')}>
				<ul className="sheet-list">
					{helpLinesFor(locale).map(({ country, place, name, phone, hours, page, checked, by }) => (
						<li key={country}>
							<p className="sheet-about">
								<strong>{place}</strong>
								{name}
								<span className="hint">
									{' '}
									· {hours === null ? t('unknownHours') : t('hours', { hours })} ·{' '}
									<a href={page} rel="noreferrer external" className="underline">
										{t('page')}
									</a>{' '}
									· {t(`by.${by}`)}{' '}
									<time className="whitespace-nowrap" dateTime={checked}>
										{checked}
									</time>
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
