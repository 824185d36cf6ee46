import { getTranslations } from 'next-intl/server'
import { hourText } from '@/components/card/hour-text'
import { lookClass } from '@/components/card/palette'
import { PhotoView, photoProps } from '@/components/card/photo-view'
import { LANGUAGE_TAG, type Locale } from '@/i18n/locales'
import { neverShows } from '@/lib/circle/circle'
import type { Mine, MySecretEntry } from '@/lib/telling/mine-queries'
import { threadPath } from '@/lib/thread/thread-path'
import { DeleteForm } from './delete-form'
import { StatementNote } from './statement-note'
import { UnlinkForm } from './unlink-form'
import { waitingPhotoProps } from './waiting-photo'

/** A secret of one's own, as a small card; one that still waits can be taken back where it was told. */
export async function MySecret({ locale, mine }: { locale: Locale; mine: Mine & MySecretEntry }) {
	const t = await getTranslations('mine')
	const { card, releaseAt, unlinkIn, withheld, statement } = mine
	const { id } = card
	const isOut = releaseAt === null && !withheld
	const isWaiting = releaseAt !== null
	const photo =
		waitingPhotoProps(locale, mine) ?? (card.photo && isOut ? photoProps(card.photo) : null)
	const href = isWaiting ? `/${locale}/told/${id}` : threadPath(locale, id, card.circle)
	return (
		<article className={`card mine-card ${lookClass(card, photo !== null)}`} data-mine-thing={id}>
			{photo && <PhotoView photo={photo} />}
			{withheld ? (
				<p className="mine-text" lang={LANGUAGE_TAG[card.language]} dir="auto">
					{card.text}
				</p>
			) : (
				<a className="mine-text" href={href} lang={LANGUAGE_TAG[card.language]} dir="auto">
					{card.text}
				</a>
			)}
			{!withheld && (
				<p className="mine-about">
					{isOut
						? t('secret', {
								hearts: card.hearts,
								replies: card.replies,
								when: await when(card.hour),
							})
						: t(neverShows(card.circle) ? 'never' : 'waiting')}
				</p>
			)}
			<StatementNote locale={locale} thing={id} statement={statement} />
			<div className="tools">
				{!withheld && (
					<a className="tool-link" href={href}>
						{isOut ? t('open') : t('takeBack')}
					</a>
				)}
				{!isWaiting && <DeleteForm thing={id} kind="secret" locale={locale} />}
				{isOut && <UnlinkForm thing={id} thread={id} locale={locale} unlinkIn={unlinkIn} />}
			</div>
		</article>
	)
}

async function when(hour: number): Promise<string> {
	return hourText(hour, await getTranslations('card'))
}
