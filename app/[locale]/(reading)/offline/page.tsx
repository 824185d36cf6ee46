import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Problem } from '@/components/shell/problem'
import { pageLocale } from '@/i18n/page-locale'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations('errors')
	return pageMetadata(locale, `/${locale}/offline`, { title: t('offline.title'), indexed: false })
}

/** What the service worker shows when a page cannot be fetched. */
export default async function OfflinePage({ params }: Props) {
	return <Problem locale={await pageLocale(params)} name="offline" />
}
