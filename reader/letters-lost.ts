import { outbox } from '@/device/outbox'
import { showOffer } from './offer'

/** True where nothing that somebody wrote lies in the outbox, or they say that it may be lost. `text`: the page's own texts. */
export async function mayBeLost(text: (name: string) => string): Promise<boolean> {
	const written = (await outbox()).filter(({ kind }) => kind !== 'heart')
	if (written.length === 0) return true
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
