import type { WorkboxPlugin } from 'workbox-core/types'
import { hear } from './hear'

let wiped = false

/** True once somebody left no trace: what is still under way must not be kept behind their back. */
export const isWiped = () => wiped

/** Keeps nothing from the moment of leaving on. A worker that is registered later is another one, and begins anew. */
export const unlessWiped: WorkboxPlugin = {
	cacheWillUpdate: async ({ response }) => (wiped ? null : response),
	cacheDidUpdate: async ({ cacheName, request }) => {
		// It may have come between the question and the keeping.
		if (wiped) await (await caches.open(cacheName)).delete(request)
	},
}

/** Listens for the word that everything goes: the page empties the caches itself, as it can without a worker. */
export function hearWipe(): void {
	hear('wipe', async () => {
		wiped = true
	})
}
