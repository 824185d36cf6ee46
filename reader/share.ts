import { say } from './page'

/** Shares by the system's own sheet, else copies the canonical address, and leaves a picture to its link, which keeps it as a file. */
export function offerSharing(): void {
	document.addEventListener('click', (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>(
			'[data-share], [data-picture]',
		)
		if (!link) return
		const { share: url, copied = '', uncopied = '' } = link.dataset
		if (url === undefined && !('canShare' in navigator)) return
		event.preventDefault()
		if (url === undefined) void sharePicture(link.href)
		else if (navigator.share) navigator.share({ url }).catch(() => undefined)
		else void copy(url).then((isCopied) => say(isCopied ? copied : uncopied))
	})
}

/** False where the browser refuses, or has no clipboard: it has none where the address is not a secure one. */
async function copy(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text)
		return true
	} catch {
		return false
	}
}

async function sharePicture(address: string): Promise<void> {
	const answer = await fetch(address).catch(() => null)
	const picture =
		answer?.ok && new File([await answer.blob()], 'treehole.png', { type: 'image/png' })
	if (picture && navigator.canShare({ files: [picture] }))
		await navigator.share({ files: [picture] }).catch(() => undefined)
	else location.assign(address)
}
