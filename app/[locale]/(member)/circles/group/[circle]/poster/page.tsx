import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { shownGroup } from '@/components/circles/group/shown-group'
import { PrintPoster } from '@/components/circles/print-poster'
import { joinPath, QrCode } from '@/components/circles/shown-code'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import '@/components/circles/circles.css'
import { LANGUAGE_TAG, LOCALES } from '@/i18n/locales'
import { pageLocale } from '@/i18n/page-locale'
import { config } from '@/lib/config/config'

type Props = { params: Promise<{ locale: string; circle: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'circles.poster' })
	return pageMetadata(locale, `/${locale}/circles`, { title: t('title'), indexed: false })
}

/** A group's invitation on one sheet of paper, in both languages. */
export default async function PosterPage({ params }: Props) {
	const locale = await pageLocale(params)
	const shown = await shownGroup((await params).circle)
	if (!shown?.group.invite) notFound()
	const t = await getTranslations('circles.poster')
	const code = Buffer.from(shown.group.invite).toString('base64url')
	const address = config().origin + joinPath(locale, code)
	return (
		<Shell locale={locale} place={null}>
			<div className="poster">
				<h1 dir="auto">{shown.circle.name}</h1>
				{
					await Promise.all(
						LOCALES.map(async (one) => {
							const other = await getTranslations({ locale: one, namespace: 'circles.poster' })
							return (
								<p key={one} lang={LANGUAGE_TAG[one]}>
									<strong>{other('scan')}.</strong> {other('text')}
								</p>
							)
						}),
					)
				}
				<QrCode address={address} label={t('scan')} />
				<p className="circle-address">{address}</p>
				<PrintPoster label={t('print')} />
			</div>
		</Shell>
	)
}
