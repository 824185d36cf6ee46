import { deviceKey } from './keys'
import { putIn, takeOut } from './store'

/**
 * The number of the newest reply in a thread that this device has shown; 0 when it has shown none. Which threads these are is
 * not readable in the store: see `nameOf`.
 */
export async function seenIn(thread: string): Promise<number> {
	const name = await nameOf(thread)
	return name ? Number(await takeOut('seen', name)) || 0 : 0
}

/** Remembers that this reply was shown; where the browser keeps no keys, nothing. */
export async function markSeen(thread: string, number: number): Promise<void> {
	const name = await nameOf(thread)
	if (name) await putIn('seen', name, number)
}

/**
 * HMAC-SHA-256 of the thread's id under this device's key, in hex. The ids by themselves would say what somebody told, spoke
 * in or follows, to whoever reads the browser's files, long after they signed out.
 */
async function nameOf(thread: string): Promise<string | null> {
	const key = await deviceKey('seen', { name: 'HMAC', hash: 'SHA-256' }, ['sign'])
	if (!key) return null
	const name = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(thread))
	return Array.from(new Uint8Array(name), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
