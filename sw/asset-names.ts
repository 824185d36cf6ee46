/**
 * Files of the build, and those whose hash stands in the query. Not the script of Next's workers: they share it and find their own in its
 * `#`, which a kept answer would bring from another worker.
 */
const LASTING = /^\/(?:_next\/static\/(?!.*worker).+|r\/[^?]+|[\w-]+\.(?:js|svg)\?v=[\w-]+)$/

/** Whether the content under this address (path and query) never changes. */
export function isLasting(address: string): boolean {
	return LASTING.test(address)
}

/** What one of our own pages is drawn with: its styles and scripts. */
export function assetsOf(html: string): string[] {
	const named = html.matchAll(/<(?:link|script)\b[^>]*\s(?:href|src)="([^"]+)"/g)
	return [...new Set([...named].map(([, address = '']) => address))].filter(isLasting)
}
