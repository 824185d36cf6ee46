import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CardStretch } from '@/components/feed/card-stretch'
import { Empty } from '@/components/feed/empty'
import { Note } from '@/components/shell/note'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import { CardForms } from '@/components/telling/card-forms'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { searchPage } from '@/lib/search/search-queries'

type Props = { params: Promise<{ locale: string }>; searchParams: Query }

const MOST_CHARACTERS = 100

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('feed')
	return pageMetadata(locale, `/${locale}/search`, { title: t('search.title'), indexed: false })
}

/** Full-text search over the feed of everyone. */
export default async function SearchPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const query = ((await parameter(searchParams, 'q')) ?? '').slice(0, MOST_CHARACTERS).trim()
	const page = query ? await searchPage(query, await parameter(searchParams, 'after')) : undefined
	if (page === null) notFound()
	const t = await getTranslations('feed')
	const path = query ? `/${locale}/search?q=${encodeURIComponent(query)}` : `/${locale}/search`
	return (
		<Shell locale={locale} place="search" wide>
			<header className="head">
				<h1>{t('search.title')}</h1>
			</header>
			<search>
				<form className="flex gap-2 px-5 pb-4" action={`/${locale}/search`} method="get">
					<label className="sr-only" htmlFor="q">
						{t('search.label')}
					</label>
					<input
						className="field"
						id="q"
						name="q"
						type="search"
						defaultValue={query}
						maxLength={MOST_CHARACTERS}
						placeholder={t('search.label')}
						enterKeyHint="search"
					/>
					<button type="submit" className="button button-main">
						{t('search.go')}
					</button>
				</form>
			</search>
			<Note code={await parameter(searchParams, 'note')} />
			{page && page.cards.length === 0 && (
				<Empty
					title={t('search.none')}
					text={t('search.noneText')}
					href={`/${locale}`}
					action={t('home')}
				/>
			)}
			{page && <CardStretch locale={locale} page={page} more={(next) => `${path}&after=${next}`} />}
			<CardForms locale={locale} back={path} />
			<PageFoot locale={locale} path={path} />
		</Shell>
	)
}
