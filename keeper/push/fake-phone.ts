import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import type { FakePushService } from './fake-push-service'

/** What a test does inside the service worker, of which this side of the types knows nothing. */
interface WorkerInside {
	readonly registration: ServiceWorkerRegistration
	readonly clients: { openWindow(url: string): Promise<null> }
	readonly NotificationEvent: new (
		name: string,
		of: { notification: Notification },
	) => Event & { waitUntil(work: unknown): void }
	dispatchEvent(event: Event): boolean
}

/**
 * Chromium for tests has no push service of its own: its subscriptions, of pages and of the worker, are ours. They last for as
 * long as their tab has its name, which goes from page to page and which leaving no trace does not empty.
 */
export async function subscribeTo(
	context: BrowserContext,
	service: FakePushService,
	path: string,
): Promise<void> {
	await context.grantPermissions(['notifications'])
	await context.exposeFunction('subscribed', (key: number[]) =>
		service.subscribe(path, Uint8Array.from(key)),
	)
	await context.exposeFunction('unsubscribed', () => service.unsubscribe(path))
	const made = madeAt(service, path)
	await context.addInitScript((subscription) => {
		const tab = window as unknown as Window & {
			subscribed(key: number[]): Promise<void>
			unsubscribed(): Promise<void>
		}
		const there = () => {
			if (!tab.name.startsWith('[')) return null
			return {
				...subscription,
				options: { applicationServerKey: Uint8Array.from(JSON.parse(tab.name)).buffer },
				toJSON: () => subscription,
				unsubscribe: async () => {
					tab.name = ''
					await tab.unsubscribed()
				},
			}
		}
		Object.assign(PushManager.prototype, {
			getSubscription: async () => there(),
			subscribe: async ({ applicationServerKey }: { applicationServerKey: Uint8Array }) => {
				tab.name = JSON.stringify([...applicationServerKey])
				await tab.subscribed([...applicationServerKey])
				return there()
			},
		})
	}, made)
}

/** A subscription as its browser hands it out. */
function madeAt(service: FakePushService, path: string) {
	const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
	const keys = { p256dh: text(service.p256dh), auth: text(service.auth) }
	return { endpoint: service.origin + path, keys }
}

/** What the browser does with a message from its maker's service, as the maker's own protocol would have it. */
export class Phone {
	private constructor(
		readonly page: Page,
		readonly devtools: CDPSession,
		readonly at: { origin: string; registrationId: string },
	) {}

	static async of(page: Page, origin: string): Promise<Phone> {
		const devtools = await page.context().newCDPSession(page)
		const registrationId = await new Promise<string>((resolve) => {
			devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
				const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin))
				if (ours) resolve(ours.registrationId)
			})
			void devtools.send('ServiceWorker.enable')
		})
		return new Phone(page, devtools, { origin, registrationId })
	}

	async deliver(data: string): Promise<void> {
		await this.devtools.send('ServiceWorker.deliverPushMessage', { ...this.at, data })
	}

	/** All that stands on the lock screen. */
	shown() {
		return this.page.evaluate(async () => {
			const all = await (await navigator.serviceWorker.ready).getNotifications()
			return all.map(({ title, body, icon, data }) => ({
				...{ title, body, data },
				icon: new URL(icon).pathname,
			}))
		})
	}

	/** Presses the one notification there is; answers with the address of the window that was opened for it, or null. */
	async press(): Promise<string | null> {
		return this.worker().evaluate(async () => {
			const worker = globalThis as unknown as WorkerInside
			const [notification] = await worker.registration.getNotifications()
			if (!notification) throw new Error('nothing is shown')
			// Only a finger may open a window; what matters is which.
			let opened: string | null = null
			worker.clients.openWindow = async (url) => {
				opened = String(url)
				return null
			}
			const press = new worker.NotificationEvent('notificationclick', { notification })
			const done = new Promise<unknown>((resolve) => {
				press.waitUntil = (work) => void Promise.resolve(work).then(resolve, resolve)
			})
			worker.dispatchEvent(press)
			await done
			return opened
		})
	}

	private worker() {
		const [worker] = this.page.context().serviceWorkers()
		if (!worker) throw new Error('no worker is at work')
		return worker
	}
}
