import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Note } from '@/components/shell/note'
import { PageFoot } from '@/components/shell/page-foot'
import { Shell } from '@/components/shell/shell'
import type { Locale } from '@/i18n/locales'
import './circles.css'

/** The frame of the pages about one's circles; `path` is the page's address behind the language. */
export async function CirclePage({
	locale,
	path,
	title,
	lead,
	note,
	isTop = false,
	children,
}: {
	locale: Locale
	path: string
	title: string
	lead?: string
	note: string | undefined
	/** Whether it is the list of circles itself, and so needs no way back to it. */
	isTop?: boolean
	children: ReactNode
}) {
	const t = await getTranslations({ locale, namespace: 'circles' })
	return (
		<Shell locale={locale} place={null}>
			<header className="head">
				<h1>{title}</h1>
				{!isTop && (
					<a className="chip" href={`/${locale}/circles`}>
						{t('feed.all')}
					</a>
				)}
			</header>
			{lead && <p className="hint px-5 pb-4">{lead}</p>}
			<Note code={note} />
			{children}
			<PageFoot locale={locale} path={`/${locale}${path}`} />
		</Shell>
	)
}

/** For who is not signed in: both ways in, which lead back. */
export async function CodenameWays({ locale, back }: { locale: Locale; back: string }) {
	const t = await getTranslations({ locale, namespace: 'circles.join' })
	const query = new URLSearchParams({ back })
	return (
		<section className="empty">
			<p>{t('signIn')}</p>
			<a className="button button-main" href={`/${locale}/codename?${query}`}>
				{t('get')}
			</a>
			<a className="button" href={`/${locale}/sign-in?${query}`}>
				{t('have')}
			</a>
		</section>
	)
}

/** Why there is nothing to see just now. */
export async function CirclesAway({ locale }: { locale: Locale }) {
	const t = await getTranslations({ locale, namespace: 'circles' })
	return (
		<p className="notice" role="status">
			{t('away')}
		</p>
	)
}
