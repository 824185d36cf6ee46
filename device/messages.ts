/** What a page may ask of the service worker. */
export type ToWorker =
	/** Somebody leaves no trace: keep nothing more. */
	| { readonly kind: 'wipe' }
	/** Keep the page that is open, for the worker was not there yet when it came. */
	| { readonly kind: 'keep'; readonly url: string }
	/** Take over from the older worker: somebody said yes to the new version. */
	| { readonly kind: 'skipWaiting' }

/** What the service worker tells its pages. */
export type ToPage =
	/** Something in the outbox was added, sent, refused or dropped. */
	{ readonly kind: 'outbox' }

const KINDS: readonly unknown[] = [
	'wipe',
	'keep',
	'skipWaiting',
] satisfies readonly ToWorker['kind'][]

/** A message of ours, or null: pages, workers and extensions of any age may send anything. */
export function parseMessage(data: unknown): ToWorker | null {
	if (typeof data !== 'object' || data === null || !('kind' in data)) return null
	if (!KINDS.includes(data.kind)) return null
	if (data.kind === 'keep' && !('url' in data && typeof data.url === 'string')) return null
	return data as ToWorker
}
