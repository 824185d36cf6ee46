import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type App, startApp } from '@/browser/app'
import { expectAccessible, newMember, testInWhole as shared, tell } from '@/browser/test'
import { FakePushService } from './fake-push-service'

const test = shared.extend<{ service: FakePushService; app: App }>({
	service: [
		// biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's needs from this pattern.
		async ({}, use) => {
			const service = await FakePushService.start()
			await use(service)
			await service.stop()
		},
		{ scope: 'file' },
	],
	app: [
		async ({ service }, use) => {
			const app = await startApp({
				TREEHOLE_PUSH_SERVICES: service.origin,
				TREEHOLE_PUSH_JITTER_SECONDS: '0',
			})
			await use(app)
			await app.stop()
		},
		{ scope: 'file' },
	],
})

/** Chromium for tests has no push service of its own: its subscriptions are ours. */
async function subscribeTo(
	context: BrowserContext,
	service: FakePushService,
	path: string,
): Promise<void> {
	await context.grantPermissions(['notifications'])
	const keys = {
		p256dh: Buffer.from(service.p256dh).toString('base64url'),
		auth: Buffer.from(service.auth).toString('base64url'),
	}
	const made = { endpoint: service.origin + path, keys }
	await context.addInitScript((subscription) => {
		// The tab's name lasts from page to page, and leaving no trace does not empty it.
		const there = () => {
			if (!window.name.startsWith('[')) return null
			return {
				...subscription,
				options: {
					applicationServerKey: Uint8Array.from(JSON.parse(window.name)).buffer,
				},
				toJSON: () => subscription,
				unsubscribe: async () => {
					window.name = ''
				},
			}
		}
		Object.assign(PushManager.prototype, {
			getSubscription: async () => there(),
			subscribe: async ({ applicationServerKey }: { applicationServerKey: Uint8Array }) => {
				window.name = JSON.stringify([...applicationServerKey])
				return there()
			},
		})
	}, made)
}

const box = (page: Page) => page.locator('input[name=push]')

async function switchOn(page: Page): Promise<void> {
	await page.goto('/en/device', { waitUntil: 'networkidle' })
	expect(await box(page).isChecked()).toBe(false)
	await box(page).check()
	await expect.poll(() => box(page).isEnabled()).toBe(true)
	expect(await box(page).isChecked()).toBe(true)
}

async function reply(page: Page, id: string, text: string): Promise<void> {
	await page.goto(`/en/secret/${id}`, { waitUntil: 'networkidle' })
	await page.locator('#reply-text').fill(text)
	await page.locator('#reply button[type=submit]').click()
	await page.getByText(text, { exact: true }).waitFor()
}

test('who asked for it is told that something stirred, and by the press of it sees the replies', async ({
	open,
	service,
	app,
}) => {
	const teller = await open()
	await subscribeTo(teller.context(), service, '/teller')
	await newMember(teller)
	await switchOn(teller)
	const id = await tell(teller, 'Tell me what you think')
	const replier = await open()
	await newMember(replier)
	await reply(replier, id, 'I think so too')
	await expect.poll(() => service.arrived.map(({ path }) => path)).toContain('/teller')
	const [arrived] = service.arrived
	expect(JSON.stringify(arrived?.message)).not.toMatch(/think|secret/)
	const devtools = await teller.context().newCDPSession(teller)
	const registration = new Promise<string>((resolve) => {
		devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
			const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(app.origin))
			if (ours) resolve(ours.registrationId)
		})
	})
	await devtools.send('ServiceWorker.enable')
	await devtools.send('ServiceWorker.deliverPushMessage', {
		origin: app.origin,
		registrationId: await registration,
		data: JSON.stringify(arrived?.message),
	})
	const shown = () =>
		teller.evaluate(async () => {
			const { getNotifications } = await navigator.serviceWorker.ready
			const all = await getNotifications.call(await navigator.serviceWorker.ready)
			return all.map(({ title, body, data }) => ({ title, body, data }))
		})
	await expect.poll(shown).toEqual([
		{
			title: 'Treehole',
			body: 'Something stirred in your treehole',
			data: `${app.origin}/en/replies`,
		},
	])
})

test('nothing is asked before the switch is pressed, and what is refused is explained', async ({
	open,
}) => {
	const page = await open()
	await newMember(page)
	await page.addInitScript(() => {
		Notification.requestPermission = async () => {
			document.documentElement.dataset.asked = 'yes'
			return 'denied'
		}
	})
	for (const path of ['/en', '/en/me', '/en/device']) {
		await page.goto(path, { waitUntil: 'networkidle' })
		expect(await page.locator('html').getAttribute('data-asked')).toBeNull()
	}
	await box(page).click()
	await page.locator('[data-push=denied]').waitFor()
	expect(await box(page).isChecked()).toBe(false)
	await expectAccessible(page)
})

test('who is nobody is asked to sign in first', async ({ open, service }) => {
	const page = await open()
	await subscribeTo(page.context(), service, '/nobody')
	await page.goto('/zh/device', { waitUntil: 'networkidle' })
	await box(page).click()
	await page.locator('[data-push=signIn]').waitFor()
	expect(await box(page).isChecked()).toBe(false)
})

test.for([
	['switching it off', async (page: Page) => box(page).uncheck()],
	['signing out', async (page: Page) => leaveBy(page, '/sign-out')],
	['leaving no trace', async (page: Page) => page.locator('#leave button').click()],
] as const)('%s ends it', async ([name, end], { open, service }) => {
	const path = `/${name.replaceAll(' ', '-')}`
	const teller = await open()
	await subscribeTo(teller.context(), service, path)
	await newMember(teller)
	const id = await tell(teller, `Before ${name}`)
	await switchOn(teller)
	const off = teller.waitForResponse(
		(answer) => answer.url().endsWith('/push') && answer.request().method() === 'POST',
	)
	await end(teller)
	await off
	const other = await open()
	await subscribeTo(other.context(), service, `${path}-other`)
	await newMember(other)
	await reply(other, id, 'Is anybody there?')
	// Another device in the same thread is told, so the round that would have told the first is over.
	await switchOn(other)
	const third = await open()
	await newMember(third)
	await reply(third, id, 'Yes')
	const paths = () => service.arrived.map(({ path }) => path)
	await expect.poll(paths).toContain(`${path}-other`)
	expect(paths()).not.toContain(path)
})

async function leaveBy(page: Page, action: string): Promise<void> {
	await page.goto('/en/me')
	await page.locator(`form[action="${action}"] button`).click()
}
