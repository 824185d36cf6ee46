import { say } from './page'

/** Shares by the system's own sheet, else copies the canonical address. */
export function offerSharing(): void {
	document.addEventListener('click', (event) => {
		const link = (event.target as Element).closest<HTMLElement>('[data-share]')
		const url = link?.dataset.share
		if (!link || !url) return
		event.preventDefault()
		if (navigator.share) navigator.share({ url }).catch(() => undefined)
		else navigator.clipboard.writeText(url).then(() => say(link.dataset.copied ?? ''))
	})
}
