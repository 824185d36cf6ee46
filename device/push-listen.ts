/** Has the server push to this subscription what others say in the member's threads. */
export function listen(subscription: PushSubscription, locale: string): Promise<Answer | null> {
	const { endpoint, keys } = subscription.toJSON()
	return post({ does: 'on', endpoint, locale, ...keys })
}

/** What this browser is subscribed to, or null. */
export async function present(): Promise<PushSubscription | null> {
	const here = globalThis as { registration?: ServiceWorkerRegistration }
	const registration = here.registration ?? (await navigator.serviceWorker?.getRegistration())
	return registration?.pushManager?.getSubscription() ?? null
}

/** The server's word on it. */
interface Answer {
	readonly ok: boolean
	readonly code: string
}

/** Null when there was no answer. */
export async function post(fields: Record<string, string | undefined>): Promise<Answer | null> {
	const body = new FormData()
	for (const [name, value] of Object.entries(fields)) body.set(name, value ?? '')
	return fetch('/push', { method: 'POST', body, keepalive: true })
		.then((answer) => (answer.ok ? answer.json() : null))
		.catch(() => null)
}
