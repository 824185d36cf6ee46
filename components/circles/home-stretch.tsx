import { cardProps } from '@/components/card/card-props'
import { cardTexts } from '@/components/card/card-texts'
import { CardView } from '@/components/card/card-view'
import type { Locale } from '@/i18n/locales'
import type { CardPage } from '@/lib/card/card'

/** Cards on a page of one member's, which React goes on with in the browser: drawn by it, not put in as a text as on kept pages. */
export async function HomeStretch({ locale, page }: { locale: Locale; page: CardPage }) {
	const t = await cardTexts(locale)
	return (
		<>
			<div className="stretch">
				{page.cards.map((card) => (
					<CardView key={card.id} card={cardProps(card, t, locale)} />
				))}
			</div>
			{page.next && (
				<p className="foot">
					<a className="button" rel="next" href={`/${locale}/home?after=${page.next}`}>
						{t('older')}
					</a>
				</p>
			)}
		</>
	)
}
