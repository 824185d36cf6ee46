import { putIn, takeOut } from './store'

/**
 * Where the drawer of settings says when the server last learned of this device's threads, in milliseconds since 1970;
 * absent while pushes are off.
 */
export const CAUGHT_UP = 'push'

/** Where pushes are on: the next page that is opened says to the server what this device listens to. */
export async function listenSoon(): Promise<void> {
	if ((await takeOut('settings', CAUGHT_UP)) !== undefined) await putIn('settings', CAUGHT_UP, 0)
}
