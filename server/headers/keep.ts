import type { ReadRoute } from '@/server/routes/routes'

/** Feed and threads of circles that are open to all: the only pages of the kind that people go back to. */
const KEEPABLE: ReadonlySet<string> = new Set(['/[locale]', '/[locale]/secret/[id]'])

/**
 * Whether the service worker may keep the page on a device that others might pick up. What somebody looked for, or what
 * came of a form of theirs, stays nowhere.
 */
export function mayStayOnDevice({ template, kept }: ReadRoute): boolean {
	return kept && KEEPABLE.has(template)
}
