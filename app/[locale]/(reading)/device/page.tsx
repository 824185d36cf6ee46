import { getTranslations } from 'next-intl/server'
import { BadgeSection } from '@/components/device/badge-section'
import { InstallSection } from '@/components/device/install-section'
import { LeaveSection } from '@/components/device/leave-section'
import { LockSection } from '@/components/device/lock-section'
import { MutesSection } from '@/components/device/mutes-section'
import { OfflineReading } from '@/components/device/offline-reading'
import { PushSection } from '@/components/device/push-section'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import { pageLocale } from '@/i18n/page-locale'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'device' })
	return pageMetadata(locale, `/${locale}/device`, { title: t('title'), indexed: false })
}

/** Settings that live in this browser alone: the page is the same for everybody, its script fills it in. */
export default async function DevicePage({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'device' })
	return (
		<Shell locale={locale} place={null}>
			<div className="prose device" data-device="">
				<h1>{t('title')}</h1>
				<p>{t('lead')}</p>
				<InstallSection locale={locale} />
				<OfflineReading locale={locale} />
				<PushSection locale={locale} />
				<BadgeSection locale={locale} />
				<MutesSection locale={locale} />
				<LockSection locale={locale} />
				<LeaveSection locale={locale} />
			</div>
			<PageFoot locale={locale} path={`/${locale}/device`} />
		</Shell>
	)
}
