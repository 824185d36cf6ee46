import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CardStretch } from '@/components/feed/card-stretch'
import { Empty } from '@/components/feed/empty'
import { LivePlace } from '@/components/shell/live-place'
import { Note } from '@/components/shell/note'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import { CardForms } from '@/components/telling/card-forms'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { parseTopic } from '@/lib/text/topic'
import { topicPage } from '@/lib/topic/topic-queries'

type Props = { params: Promise<{ locale: string; topic: string }>; searchParams: Query }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const { topic } = await params
	return pageMetadata(locale, `/${locale}/topic/${topic}`, { title: `#${decoded(topic) ?? ''}` })
}

/** The secrets under one topic, newest first. */
export default async function TopicPage({ params, searchParams }: Props) {
	const locale = await pageLocale(params)
	const topic = decoded((await params).topic)
	const after = await parameter(searchParams, 'after')
	const page = topic && (await topicPage(topic, after))
	if (!page) notFound()
	const t = await getTranslations('feed')
	const path = `/${locale}/topic/${encodeURIComponent(topic)}`
	return (
		<Shell locale={locale} place="topics" wide>
			<header className="head">
				<h1>#{topic}</h1>
				<a className="chip" href={`/${locale}/topics`}>
					{t('topics.all')}
				</a>
				<button
					type="button"
					className="chip"
					data-mute={topic}
					data-kind="topics"
					data-done={t('topics.muted')}
					hidden
				>
					{t('topics.mute')}
				</button>
			</header>
			<Note code={await parameter(searchParams, 'note')} />
			{page.cards.length === 0 && (
				<Empty
					title={t('topics.none')}
					text={t('empty.text')}
					href={`/${locale}/tell`}
					action={t('empty.action')}
				/>
			)}
			{!after && (
				<LivePlace
					listens={`topic=${encodeURIComponent(topic)}`}
					one={t('live.one')}
					many={t('live.many')}
				/>
			)}
			<CardStretch locale={locale} page={page} more={(next) => `${path}?after=${next}`} />
			<CardForms locale={locale} back={path} />
			<PageFoot locale={locale} path={path} />
		</Shell>
	)
}

function decoded(segment: string): string | null {
	try {
		return parseTopic(decodeURIComponent(segment))
	} catch {
		return null
	}
}
