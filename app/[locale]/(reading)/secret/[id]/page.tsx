import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { cardProps } from '@/components/card/card-props'
import { cardTexts } from '@/components/card/card-texts'
import { CardView } from '@/components/card/card-view'
import { OutboxSection } from '@/components/device/outbox-section'
import { LivePlace } from '@/components/shell/live-place'
import { Note } from '@/components/shell/note'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import { CardForms } from '@/components/telling/card-forms'
import { FollowForm } from '@/components/telling/follow-form'
import { ReplyForm } from '@/components/telling/reply-form'
import { replyLabels } from '@/components/telling/reply-labels'
import { MindSecret } from '@/components/thread/mind-secret'
import { Replies } from '@/components/thread/replies'
import { Share } from '@/components/thread/share'
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { parseThingId } from '@/lib/crypto/id'
import { thread } from '@/lib/thread/thread-queries'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Query }

const read = cache(async ({ params, searchParams }: Props) => {
	const id = parseThingId((await params).id)
	const found = id && (await thread(id, await parameter(searchParams, 'after')))
	if (!found) notFound()
	return found
})

export async function generateMetadata(props: Props) {
	const locale = await pageLocale(props.params)
	const { card } = await read(props)
	const t = await getTranslations('thread')
	// The text stays out of titles: they show up in histories, tabs and link previews.
	const path = `/${locale}/secret/${card.id}`
	return pageMetadata(locale, path, { title: t('title'), picture: `${path}/picture.png` })
}

/** A secret and its replies. */
export default async function SecretPage(props: Props) {
	const locale = await pageLocale(props.params)
	const found = await read(props)
	const { card } = found
	const t = await cardTexts(locale)
	const thread = await getTranslations('thread')
	const path = `/${locale}/secret/${card.id}`
	const after = await parameter(props.searchParams, 'after')
	return (
		<Shell locale={locale} place={null}>
			<h1 className="sr-only">{thread('title')}</h1>
			<Note code={await parameter(props.searchParams, 'note')} />
			<CardView card={cardProps(card, t, locale)} open />
			<Share path={path}>
				<FollowForm thread={card.id} path={path} locale={locale} />
				<MindSecret thread={card.id} locale={locale} />
			</Share>
			<Replies thread={found} path={path} locale={locale} />
			<LivePlace
				listens={`thread=${card.id}`}
				one={thread('live.one')}
				many={thread('live.many')}
			/>
			<OutboxSection locale={locale} secret={card.id} />
			<ReplyForm secret={card.id} path={path} locale={locale} labels={await replyLabels()} />
			<CardForms locale={locale} back={after ? `${path}?after=${after}` : path} />
			<PageFoot locale={locale} path={path} />
		</Shell>
	)
}
