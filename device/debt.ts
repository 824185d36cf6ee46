import { putIn, takeOut, throwOut } from './store'

const OWED = 'owed'

/** Has the worker remember that the server has not heard yet that somebody left here; settings remember it for pages. */
export async function owe(): Promise<void> {
	await putIn('settings', OWED, 'yes')
}

/** Whoever comes back later can wait for a slow network; whoever leaves cannot. */
export const PATIENCE_LATER_MS = 15_000

export async function isOwed(): Promise<boolean> {
	return (await takeOut('settings', OWED)) !== undefined
}

export async function forgive(): Promise<void> {
	await throwOut('settings', OWED)
}

/**
 * S lies in a cookie that no script can reach: the server ends it, and empties what was forgotten here. False when it did
 * not answer within `patience` (milliseconds), or something else did.
 */
export async function endSession(patience: number): Promise<boolean> {
	const signal = AbortSignal.timeout(patience)
	return fetch('/leave', { method: 'POST', body: new FormData(), keepalive: true, signal }).then(
		({ ok, url }) => ok && new URL(url).pathname === '/away',
		() => false,
	)
}
