import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { cardProps } from '@/components/card/card-props'
import { cardTexts } from '@/components/card/card-texts'
import { CardView } from '@/components/card/card-view'
import { OutboxSection } from '@/components/device/outbox-section'
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
import { pageLocale, parameter, type Query } from '@/i18n/page-locale'
import { grantedCircle } from '@/lib/circle/granted'
import { parseThingId } from '@/lib/crypto/id'
import { threadPath } from '@/lib/thread/thread-path'
import { thread } from '@/lib/thread/thread-queries'

type Props = {
	params: Promise<{ locale: string; circle: string; id: string }>
	searchParams: Query
}

const read = cache(async ({ params, searchParams }: Props) => {
	const { id: address, circle } = await params
	const [id, granted] = [parseThingId(address), await grantedCircle()]
	if (!id || !granted || granted !== circle) notFound()
	const found = await thread(id, await parameter(searchParams, 'after'), granted)
	if (!found) notFound()
	return found
})

export async function generateMetadata(props: Props) {
	const locale = await pageLocale(props.params)
	const { card } = await read(props)
	const t = await getTranslations('thread')
	const path = threadPath(locale, card.id, card.circle)
	return pageMetadata(locale, path, { title: t('title'), indexed: false })
}

/** A secret of a closed circle and its replies. There is nothing to share it by: it is its circle's. */
export default async function CircleSecretPage(props: Props) {
	const locale = await pageLocale(props.params)
	const found = await read(props)
	const { card } = found
	const thread = await getTranslations('thread')
	const path = threadPath(locale, card.id, card.circle)
	return (
		<Shell locale={locale} place={null}>
			<h1 className="sr-only">{thread('title')}</h1>
			<Note code={await parameter(props.searchParams, 'note')} />
			<CardView card={cardProps(card, await cardTexts(locale), locale)} open />
			<div className="share">
				<FollowForm thread={card.id} path={path} locale={locale} />
				<MindSecret thread={card.id} locale={locale} />
			</div>
			<Replies thread={found} path={path} locale={locale} />
			<OutboxSection locale={locale} secret={card.id} />
			<ReplyForm secret={card.id} path={path} locale={locale} labels={await replyLabels()} />
			<CardForms locale={locale} back={path} />
			<PageFoot locale={locale} path={path} />
		</Shell>
	)
}
