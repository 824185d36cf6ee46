import 'server-only'
import type { CardProps } from './card-props'
import { CardView } from './card-view'

/** Enough for the stretches that are read most; a card takes about 1 kB. */
const MOST_CARDS = 4000

/** Drawn cards under the texts they were drawn from: when a count or an hour changes, that is another name. */
const drawn = new Map<string, string>()

/**
 * Cards as HTML, each drawn once: a card is the same bytes for everybody. As elements of the page, thirty cards cost Next
 * twice an empty page; as one string that is already there, next to nothing (docs/decisions: printed pages).
 * React's own renderer escapes what people wrote.
 */
export async function cardsHtml(cards: readonly CardProps[]): Promise<string> {
	// Imported late: as a static import Next refuses it in a server component.
	const { renderToStaticMarkup } = await import('react-dom/server')
	return cards.map((card, at) => cardHtml(card, at === 0, renderToStaticMarkup)).join('')
}

type Draw = typeof import('react-dom/server').renderToStaticMarkup

function cardHtml(card: CardProps, first: boolean, draw: Draw): string {
	const name = JSON.stringify(first && card.photo ? [card] : card)
	let html = drawn.get(name)
	// What was just used goes to the end, so that the first is the one that was not used for longest.
	if (html !== undefined) drawn.delete(name)
	else html = draw(<CardView card={card} first={first} />)
	drawn.set(name, html)
	if (drawn.size > MOST_CARDS) drawn.delete(drawn.keys().next().value ?? '')
	return html
}
