import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageFoot } from '@/components/shell/page-foot'
import { pageMetadata } from '@/components/shell/page-metadata'
import { Shell } from '@/components/shell/shell'
import { CardFace, faceOf } from '@/components/telling/card-face'
import { ReplyForm } from '@/components/telling/reply-form'
import { replyLabels } from '@/components/telling/reply-labels'
import '@/components/telling/telling.css'
import { pageLocale } from '@/i18n/page-locale'
import { parseThingId } from '@/lib/crypto/id'
import { thread } from '@/lib/thread/thread-queries'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props) {
	const locale = await pageLocale(params)
	const t = await getTranslations({ locale, namespace: 'thread' })
	const path = `/${locale}/secret/${(await params).id}`
	return pageMetadata(locale, path, { title: t('reply.label'), indexed: false })
}

/** Public: a reply on a page of its own, with nothing around it but the secret. */
export default async function ReplyPage({ params }: Props) {
	const locale = await pageLocale(params)
	const id = parseThingId((await params).id)
	const found = id && (await thread(id))
	if (!found) notFound()
	const { card } = found
	const t = await getTranslations('thread')
	const path = `/${locale}/secret/${card.id}`
	return (
		<Shell locale={locale} place={null}>
			<h1 className="sr-only">{t('reply.label')}</h1>
			<CardFace face={faceOf(card)} />
			<ReplyForm
				secret={card.id}
				path={path}
				locale={locale}
				labels={await replyLabels()}
				watched={false}
			/>
			<PageFoot locale={locale} path={`${path}/reply`} />
		</Shell>
	)
}
