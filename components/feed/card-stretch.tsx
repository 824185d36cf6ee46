import { getTranslations } from 'next-intl/server'
import { CardList } from '@/components/card/card-list'
import { cardProps } from '@/components/card/card-props'
import type { Locale } from '@/i18n/locales'
import type { CardPage } from '@/lib/card/card'

/** A stretch of cards and the link to the next one; the reader script fetches that before it is reached. */
export async function CardStretch({
	locale,
	page,
	more,
}: {
	locale: Locale
	page: CardPage
	more: (after: string) => string
}) {
	const t = await getTranslations('card')
	const translate = t as unknown as Parameters<typeof cardProps>[1]
	const cards = page.cards.map((card) => cardProps(card, translate, locale))
	return (
		<>
			<div className="stretch" id="stretch">
				<CardList cards={cards} />
			</div>
			{page.next && (
				<p className="foot">
					<a className="button" id="more" rel="next" href={more(page.next)}>
						{t('older')}
					</a>
				</p>
			)}
		</>
	)
}
