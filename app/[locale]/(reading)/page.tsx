import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CardStretch } from '@/components/feed/card-stretch'
import { Empty } from '@/components/feed/empty'
import { FeedHead, feedPath } from '@/components/feed/feed-head'
import { LivePlace } from '@/components/shell/live-place'
import { Note } from '@/components/shell/note'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import { CardForms } from '@/components/telling/card-forms'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { feedPage } from '@/lib/feed/feed-queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	return pageMetadata(locale, `/${locale}`)
}

/** The feed of everyone. */
export default async function FeedPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const sort = (await parameter(searchParams, 'sort')) === 'warm' ? 'warm' : 'new'
	const asked = await parameter(searchParams, 'in')
	const language = asked === 'en' || asked === 'zh' || asked === 'all' ? asked : locale
	const after = await parameter(searchParams, 'after')
	const page = await feedPage({ language, sort, after })
	if (!page) notFound()
	const t = await getTranslations('feed')
	const path = feedPath(locale, sort, language, after)
	return (
		<Shell locale={locale} place="feed" wide>
			<FeedHead locale={locale} sort={sort} language={language} />
			<Note code={await parameter(searchParams, 'note')} />
			{page.cards.length === 0 && (
				<Empty
					title={t('empty.title')}
					text={t('empty.text')}
					href={`/${locale}/tell`}
					action={t('empty.action')}
				/>
			)}
			{sort === 'new' && !after && (
				<LivePlace listens={`feed=${language}`} one={t('live.one')} many={t('live.many')} />
			)}
			<CardStretch
				locale={locale}
				page={page}
				more={(next) => feedPath(locale, sort, language, next)}
			/>
			<CardForms locale={locale} back={path} />
			<PageFoot locale={locale} path={path} />
		</Shell>
	)
}
