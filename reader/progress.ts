/** Pages are there sooner as a rule; a sign that only flashes would say nothing. */
const SHOWN_AFTER_MS = 300

/** Marks the page as busy while the next one takes its time. Where there is no Navigation API the browser's own sign has to do. */
export function showProgress(): void {
	let soon: ReturnType<typeof setTimeout> | undefined
	const end = () => {
		clearTimeout(soon)
		document.documentElement.removeAttribute('aria-busy')
	}
	const begin = ({ hashChange, downloadRequest }: NavigateEvent) => {
		if (hashChange || downloadRequest !== null) return
		clearTimeout(soon)
		soon = setTimeout(
			() => document.documentElement.setAttribute('aria-busy', 'true'),
			SHOWN_AFTER_MS,
		)
	}
	window.navigation?.addEventListener('navigate', begin)
	window.navigation?.addEventListener('navigateerror', end)
	// The page may come back as it was left.
	addEventListener('pagehide', end)
}
