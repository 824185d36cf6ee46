import { getTranslations } from 'next-intl/server'
import { AwayComposer } from '@/components/device/away-composer'
import { KeptPages } from '@/components/device/kept-pages'
import { OutboxSection } from '@/components/device/outbox-section'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import { pageLocale } from '@/i18n/page-locale'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('device')
	return pageMetadata(locale, `/${locale}/offline`, { title: t('away.title'), indexed: false })
}

/** What the service worker shows when a page can neither be fetched nor found: what can be read all the same. */
export default async function OfflinePage({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('device')
	return (
		<Shell locale={locale} place={null}>
			<div className="prose">
				<h1>{t('away.title')}</h1>
				<p>{t('away.text')}</p>
				<p>
					<a className="button button-main" data-again="" href={`/${locale}`}>
						{t('away.again')}
					</a>
				</p>
				<AwayComposer locale={locale} />
				<OutboxSection locale={locale} />
				<KeptPages locale={locale} />
			</div>
			<PageFoot locale={locale} path={`/${locale}/offline`} />
		</Shell>
	)
}
