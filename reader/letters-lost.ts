import { outbox } from '@/device/outbox'
import { showOffer } from './offer'

/** Longer is nobody kept signed in by a store that does not answer. */
const PATIENCE_MS = 1_500

/**
 * True where nothing that somebody wrote lies in the outbox, or they say that it may be lost; an outbox that cannot be read is taken
 * for empty. `text`: the page's own texts.
 */
export async function mayBeLost(text: (name: string) => string): Promise<boolean> {
	return (await holdsWords()) ? ask(text) : true
}

async function holdsWords(): Promise<boolean> {
	const words = outbox().then(
		(letters) => letters.some(({ kind }) => kind !== 'heart'),
		() => false,
	)
	const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false))
	return Promise.race([words, late])
}

function ask(text: (name: string) => string): Promise<boolean> {
	return new Promise((resolve) => {
		const choice = (words: string, may: boolean) => ({
			words: text(words),
			main: !may,
			press() {
				resolve(may)
				return true
			},
		})
		showOffer(text('lettersLost'), [choice('lettersStay', false), choice('lettersGo', true)])
	})
}
