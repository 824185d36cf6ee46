/** Pages are there sooner as a rule; a sign that only flashes would say nothing. */
const SHOWN_AFTER_MS = 300

/** Marks the content as busy while the next one takes its time. Where there is no Navigation API the browser's own sign has to do. */
export function showProgress(): void {
	let soon: ReturnType<typeof setTimeout> | undefined
	const main = document.querySelector('main')
	const end = () => {
		clearTimeout(soon)
		main?.removeAttribute('aria-busy')
	}
	const begin = ({ destination, downloadRequest }: NavigateEvent) => {
		if (destination.sameDocument || downloadRequest !== null) return
		clearTimeout(soon)
		soon = setTimeout(() => main?.setAttribute('aria-busy', 'true'), SHOWN_AFTER_MS)
	}
	window.navigation?.addEventListener('navigate', begin)
	window.navigation?.addEventListener('navigateerror', end)
	// The page may come back as it was left.
	addEventListener('pagehide', end)
}
