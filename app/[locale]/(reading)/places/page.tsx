import { getTranslations } from 'next-intl/server'
import { Note } from '@/components/shell/note'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import '@/components/circles/circles.css'
import { LANGUAGE_TAG } from '@/i18n/locales'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { PLACES } from '@/lib/circle/places'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'circles.place' })
	return pageMetadata(locale, `/${locale}/places`, { title: t('title') })
}

/** All places, to pick one by hand; the reader script finds the nearest on the device. */
export default async function PlacesPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('circles.place')
	const { compare } = new Intl.Collator(LANGUAGE_TAG[locale])
	return (
		<Shell locale={locale} place={null} wide>
			<header className="head">
				<h1>{t('title')}</h1>
			</header>
			<Note code={await parameter(searchParams, 'note')} />
			<section className="sheet" aria-label={t('title')}>
				<p className="hint">{t('lead')}</p>
				<p className="sheet-ways">
					<button
						type="button"
						className="button"
						data-near=""
						data-no-position={t('noPosition')}
						hidden
					>
						{t('near')}
					</button>
				</p>
				<p className="sheet-ways" data-nearest="" hidden>
					<span className="hint">{t('nearest')}</span>
					<a className="button button-main" href={`/${locale}/places`}>
						{t('title')}
					</a>
				</p>
				<label className="label" htmlFor="places-filter" data-filter="" hidden>
					{t('filter')}
				</label>
				<input className="field" id="places-filter" type="search" autoComplete="off" hidden />
				<ul className="place-list">
					{PLACES.toSorted((a, b) => compare(a[locale], b[locale])).map((place) => (
						<li key={place.code}>
							<a
								href={`/${locale}/place/${place.code}`}
								data-at={`${place.latitude},${place.longitude}`}
							>
								{place[locale]}
							</a>
						</li>
					))}
				</ul>
			</section>
			<PageFoot locale={locale} path={`/${locale}/places`} />
		</Shell>
	)
}
