import { endSession, forgive, PATIENCE_LATER_MS } from '@/device/debt'
import { worker } from './worker'

/**
 * Somebody left while the server could not hear it: it hears it before the page that is asked for comes. As long as it
 * cannot, there is no page, not even one that says so.
 */
export async function payFirst(request: Request): Promise<Response> {
	if (!(await endSession(PATIENCE_LATER_MS))) return Response.error()
	await forgive()
	await worker.registration.unregister()
	return fetch(request)
}
