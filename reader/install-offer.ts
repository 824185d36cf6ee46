import { showOffer } from './offer'
import type { Tools } from './part'

/** Offers to put the app on the home screen; each browser has its way, which the page of this device shows. */
export function start({ text, prompt }: Tools): void {
	const installs = prompt()
	const accept = () => {
		if (installs) void installs.prompt()
		else location.assign(`/${location.pathname.split('/')[1]}/device#install`)
		return true
	}
	showOffer(text('install'), [
		{ words: text(installs ? 'installYes' : 'installHow'), main: true, press: accept },
		{ words: text('installNo'), press: () => true },
	])
}
