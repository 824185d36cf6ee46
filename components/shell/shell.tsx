import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FeedIcon, MeIcon, SearchIcon, TellIcon, TopicsIcon } from '@/components/ui/icons'
import type { Locale } from '@/i18n/locales'
import { Keys } from './keys'

export type Place = 'feed' | 'topics' | 'tell' | 'search' | 'me' | null

/** What stands around every page: the skip link, the bar (a side rail on wide screens), the main part. */
export async function Shell({
	locale,
	place,
	wide = false,
	children,
}: {
	locale: Locale
	place: Place
	wide?: boolean
	children: ReactNode
}) {
	const t = await getTranslations({ locale, namespace: 'shell' })
	const current = (name: Place) => (name === place ? 'page' : undefined)
	return (
		<>
			<a className="skip" href="#main">
				{t('skip')}
			</a>
			<nav className="bar" aria-label={t('nav')}>
				<a className="brand" href={`/${locale}`}>
					{t('brand')}
				</a>
				<a href={`/${locale}`} aria-current={current('feed')}>
					<FeedIcon />
					{t('feed')}
				</a>
				<a href={`/${locale}/topics`} aria-current={current('topics')}>
					<TopicsIcon />
					{t('topics')}
				</a>
				<a className="bar-tell" href={`/${locale}/tell`} aria-current={current('tell')}>
					<TellIcon />
					{t('tell')}
				</a>
				<a href={`/${locale}/search`} aria-current={current('search')}>
					<SearchIcon />
					{t('search')}
				</a>
				<a href={`/${locale}/me`} aria-current={current('me')}>
					<MeIcon />
					{t('me')}
					<span className="bar-count" data-count={`/${locale}/replies`} hidden>
						<b suppressHydrationWarning>0</b>
						<span className="sr-only"> {t('newReplies')}</span>
					</span>
				</a>
			</nav>
			<main id="main" className={`page${wide ? ' page-wide' : ''}`} tabIndex={-1}>
				{children}
			</main>
			<Keys locale={locale} />
		</>
	)
}
