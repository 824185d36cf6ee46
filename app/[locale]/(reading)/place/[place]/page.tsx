import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { circleName } from '@/components/card/circle-text'
import { ActForm } from '@/components/circles/act-form'
import { CircleFeed } from '@/components/circles/circle-feed'
import { CircleSection } from '@/components/circles/circle-section'
import { pageMetadata } from '@/components/shell/page-metadata'
import { pageLocale, type Query } from '@/i18n/page-locale'
import { circleById } from '@/lib/circle/circle-queries'
import { emptyPlace, placeByCode, placeCircle } from '@/lib/circle/place'
import { joinPlaceAction } from '@/lib/member/circles/circle-actions'

type Props = { params: Promise<{ locale: string; place: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const place = placeByCode((await params).place)
	return pageMetadata(locale, `/${locale}/place/${place?.code}`, { title: place?.[locale] ?? '' })
}

/** What is told in a place; everybody reads it, and who is from there can tell. */
export default async function PlacePage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const place = placeByCode((await params).place)
	if (!place) notFound()
	const circle = (await circleById(placeCircle(place.code))) ?? emptyPlace(place)
	const t = await getTranslations('circles')
	const path = `/${locale}/place/${place.code}`
	return (
		<CircleFeed
			locale={locale}
			circle={circle}
			title={circleName(circle, locale)}
			path={path}
			query={searchParams}
			chip={{ href: `/${locale}/places`, text: t('places') }}
			listens={`place=${place.code}`}
		>
			<CircleSection id="place" title={t('place.join')}>
				<p className="hint">{t('place.text')}</p>
				<ActForm
					action={joinPlaceAction}
					locale={locale}
					back={path}
					fields={{ place: place.code }}
					className="button"
				>
					{t('place.join')}
				</ActForm>
			</CircleSection>
		</CircleFeed>
	)
}
