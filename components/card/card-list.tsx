'use client'

import type { CardProps } from './card-props'
import { CardView } from './card-view'

/**
 * A client component although it never runs in a browser: rendered as one it costs Next a third of what thirty
 * server components cost (docs/decisions: printed pages).
 */
export function CardList({ cards }: { cards: readonly CardProps[] }) {
	return cards.map((card) => <CardView key={card.id} card={card} />)
}
