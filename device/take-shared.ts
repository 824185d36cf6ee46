import { parseSharedHash, type Shared } from './shared-form'
import { takeOut, throwOut } from './store'

/** The words that were shared, once: from the address of the page, or from this device; null when there are none. */
export async function takeShared(): Promise<Shared | null> {
	const shared = parseSharedHash(location.hash)
	if (shared) {
		history.replaceState(history.state, '', location.pathname + location.search)
		return shared
	}
	const kept = await takeOut('shared', 'text')
	if (!isShared(kept)) return null
	await throwOut('shared', 'text')
	return kept
}

/** The picture that was shared, once; null when there is none. For the composer's photo. */
export async function takeSharedPicture(): Promise<Blob | null> {
	const picture = await takeOut('shared', 'picture')
	if (!(picture instanceof Blob)) return null
	await throwOut('shared', 'picture')
	return picture
}

function isShared(kept: unknown): kept is Shared {
	return (
		typeof kept === 'object' && kept !== null && 'text' in kept && typeof kept.text === 'string'
	)
}
