/** One thing that can be done about an offer, and its words. */
export interface Choice {
	readonly words: string
	readonly main?: boolean
	/** True when the offer may go. */
	readonly press: () => boolean
}

/** Shows words and buttons at the bottom of the screen, one offer at a time; it stays until something is chosen. */
export function showOffer(words: string, choices: readonly Choice[]): (words: string) => void {
	document.querySelector('.offer')?.remove()
	const offer = document.createElement('section')
	offer.className = 'offer'
	const said = document.createElement('p')
	said.setAttribute('role', 'status')
	offer.append(said, ...choices.map((choice) => button(choice, offer)))
	document.body.append(offer)
	// After it is in the page: only what changes is read out.
	said.textContent = words
	return (other) => {
		said.textContent = other
	}
}

function button({ words, main, press }: Choice, offer: HTMLElement): HTMLButtonElement {
	const one = document.createElement('button')
	one.type = 'button'
	one.className = `button${main ? ' button-main' : ''}`
	one.textContent = words
	one.addEventListener('click', () => press() && offer.remove())
	return one
}
