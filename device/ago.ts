/** "5 minutes ago", in the page's own language; `at` in milliseconds since 1970. A clock that was set back makes it now. */
export function ago(at: number): string {
	const minutes = Math.min(0, Math.round((at - Date.now()) / 60_000))
	const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' })
	return minutes > -60
		? words.format(minutes, 'minute')
		: words.format(Math.round(minutes / 60), 'hour')
}
