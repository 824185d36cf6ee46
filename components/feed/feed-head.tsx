import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/locales'
import type { FeedRequest } from '@/lib/feed/feed-queries'

/** Title and the two choices of a feed, as links: order and language. */
export async function FeedHead({
	locale,
	sort,
	language,
}: { locale: Locale } & Pick<FeedRequest, 'sort' | 'language'>) {
	const t = await getTranslations('feed')
	return (
		<header className="head">
			<h1>{t('title')}</h1>
			<nav className="head-tools" aria-label={t('choices')}>
				<a className="chip" href={`/${locale}/circles`}>
					{t('circles')}
				</a>
				{(['new', 'warm'] as const).map((one) => (
					<a
						key={one}
						className="chip"
						href={feedPath(locale, one, language)}
						aria-current={one === sort ? 'true' : undefined}
					>
						{t(`sort.${one}`)}
					</a>
				))}
				{(['en', 'zh', 'all'] as const).map((one) => (
					<a
						key={one}
						className="chip"
						href={feedPath(locale, sort, one)}
						aria-current={one === language ? 'true' : undefined}
					>
						{t(`language.${one}`)}
					</a>
				))}
			</nav>
		</header>
	)
}

/** A feed's address: what is the default stays out of it. */
export function feedPath(
	locale: Locale,
	sort: FeedRequest['sort'],
	language: FeedRequest['language'],
	after?: string,
): string {
	const query = new URLSearchParams()
	if (sort !== 'new') query.set('sort', sort)
	if (language !== locale) query.set('in', language)
	if (after) query.set('after', after)
	return query.size > 0 ? `/${locale}?${query}` : `/${locale}`
}
