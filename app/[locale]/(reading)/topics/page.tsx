import { getTranslations } from 'next-intl/server'
import { Empty } from '@/components/feed/empty'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import { pageLocale } from '@/i18n/page-locale'
import { topics } from '@/lib/topic/topic-queries'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('feed')
	return pageMetadata(locale, `/${locale}/topics`, { title: t('topics.title') })
}

/** All topics, largest first. */
export default async function TopicsPage({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('feed')
	const found = await topics()
	return (
		<Shell locale={locale} place="topics">
			<header className="head">
				<h1>{t('topics.title')}</h1>
			</header>
			{found.length === 0 ? (
				<Empty
					title={t('topics.empty')}
					text={t('empty.text')}
					href={`/${locale}/tell`}
					action={t('empty.action')}
				/>
			) : (
				<ul className="flex flex-wrap gap-2 px-5 py-2">
					{found.map(({ name, secrets }) => (
						<li key={name}>
							<a className="chip gap-2" href={`/${locale}/topic/${encodeURIComponent(name)}`}>
								#{name} <span className="hint">{secrets}</span>
							</a>
						</li>
					))}
				</ul>
			)}
			<PageFoot locale={locale} path={`/${locale}/topics`} />
		</Shell>
	)
}
