import { sharedPurse } from '@/lib/guard/shared-purse'

/** Searching costs more than reading and is never kept. Reading pages know nobody, so it is the front that counts. */
export function maySearch(network: string, now: number = Date.now()): boolean {
	return sharedPurse().spend({ member: null, network }, 'search', now).ok
}
