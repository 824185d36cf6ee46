import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CardStretch } from '@/components/feed/card-stretch'
import { Empty } from '@/components/feed/empty'
import { LivePlace } from '@/components/shell/live-place'
import { Note } from '@/components/shell/note'
import { PageFoot } from '@/components/shell/page-foot'
import { Shell } from '@/components/shell/shell'
import { CardForms } from '@/components/telling/card-forms'
import type { Locale } from '@/i18n/locales'
import { parameter, type Query } from '@/i18n/page-locale'
import type { CircleView } from '@/lib/circle/circle'
import './circles.css'
import { FLOOR } from '@/lib/circle/crowd'
import { feedPage } from '@/lib/feed/feed-queries'

/** What is told in one circle, newest first; below its floor only how many are needed. */
export async function CircleFeed({
	locale,
	circle,
	title,
	path,
	query,
	chip,
	listens,
	children,
}: {
	locale: Locale
	circle: CircleView
	title: string
	path: string
	query: Query
	chip: { readonly href: string; readonly text: string }
	/** What of the stream of news it shows, where everybody may hear that. */
	listens?: string
	children?: ReactNode
}) {
	const t = await getTranslations('circles')
	const feed = await getTranslations('feed')
	const after = await parameter(query, 'after')
	const asked = { circle: circle.id, language: 'all', sort: 'new', after } as const
	const page = circle.shown ? await feedPage(asked) : { cards: [], next: null }
	if (!page) notFound()
	const tell = circle.open ? `/${locale}/tell?to=${circle.id}` : null
	return (
		<Shell locale={locale} place={null} wide>
			<header className="head circle-head">
				<h1>{title}</h1>
				<nav className="head-tools" aria-label={t('title')}>
					<a className="chip" href={chip.href}>
						{chip.text}
					</a>
					{tell && (
						<a className="chip" href={tell}>
							{t('feed.tell')}
						</a>
					)}
				</nav>
			</header>
			<Note code={await parameter(query, 'note')} />
			{children}
			{page.cards.length === 0 && (
				<Empty
					title={circle.shown ? t('feed.empty') : t('feed.small')}
					text={emptyText(circle, t)}
					href={tell ?? chip.href}
					action={tell ? t('feed.tell') : chip.text}
				/>
			)}
			{listens && circle.shown && !after && (
				<LivePlace listens={listens} one={feed('live.one')} many={feed('live.many')} />
			)}
			<CardStretch locale={locale} page={page} more={(next) => `${path}?after=${next}`} />
			<CardForms locale={locale} back={path} />
			<PageFoot locale={locale} path={path} />
		</Shell>
	)
}

type Translate = (
	key: 'feed.emptyText' | 'list.needed' | 'list.rootsNeeded',
	values?: Record<string, number>,
) => string

function emptyText({ shown, crowd }: CircleView, t: Translate): string {
	if (shown) return t('feed.emptyText')
	return crowd < FLOOR ? t('list.needed', { count: FLOOR - crowd }) : t('list.rootsNeeded')
}
