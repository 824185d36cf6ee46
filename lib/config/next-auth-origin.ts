import { config } from './config'

/**
 * next-auth 4 learns its origin from this variable alone; unset, it would believe whatever host a request names.
 * Set before each use, so that no order of loading matters.
 */
export function announceOrigin(): void {
	process.env.NEXTAUTH_URL = config().origin
}
