import { cardsHtml } from '@/components/card/card-html'
import { cardProps } from '@/components/card/card-props'
import { cardTexts } from '@/components/card/card-texts'
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
	const t = await cardTexts(locale)
	const cards = page.cards.map((card) => cardProps(card, t, locale))
	const html = await cardsHtml(cards)
	return (
		<>
			{/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by React, which escaped it. */}
			<div className="stretch" id="stretch" dangerouslySetInnerHTML={{ __html: html }} />
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
