import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type App, startApp } from '@/browser/app'
import { expectAccessible, newMember, testInWhole as shared, tell } from '@/browser/test'
import { Phone, subscribeTo } from './fake-phone'
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

const paths = (service: FakePushService) => service.arrived.map(({ path }) => path)

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
	await expect.poll(() => paths(service)).toContain('/teller')
	const [arrived] = service.arrived
	expect(arrived?.status).toBe(201)
	expect(JSON.stringify(arrived?.message)).not.toMatch(/think|secret/)
	const phone = await Phone.of(teller, app.origin)
	await phone.deliver(JSON.stringify(arrived?.message))
	await expect
		.poll(() => phone.shown())
		.toEqual([
			{
				title: 'Treehole',
				body: 'Something stirred in your treehole',
				icon: '/icon-192.png',
				data: '/en/replies',
			},
		])
	await teller.goto('/en/tell')
	await teller.locator('#secret-text').fill('Not sent yet')
	// Where only other pages are open they stay as they are.
	expect(await phone.press()).toBe('/en/replies')
	expect(await teller.locator('#secret-text').inputValue()).toBe('Not sent yet')
	expect(await phone.shown()).toEqual([])
	const list = await teller.context().newPage()
	await list.goto('/en/replies')
	await list.evaluate(() => document.body.classList.add('is-old'))
	await phone.deliver(JSON.stringify(arrived?.message))
	await expect.poll(() => phone.shown()).toHaveLength(1)
	expect(await phone.press()).toBeNull()
	await list.locator('body:not(.is-old)').waitFor()
	await list.getByText('I think so too').waitFor()
	expect(await teller.locator('#secret-text').inputValue()).toBe('Not sent yet')
})

test('under another name nothing on the lock screen gives the app away', async ({ open, app }) => {
	const page = await open()
	await page.context().grantPermissions(['notifications'])
	await page.goto('/zh/device', { waitUntil: 'networkidle' })
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
	const phone = await Phone.of(page, app.origin)
	const message = JSON.stringify({ web_push: 8030, notification: { title: '有动静', lang: 'zh' } })
	const disguise = page.locator('input[name=disguise]')
	const deliverUntil = async (shown: object) => {
		await expect
			.poll(async () => {
				await phone.deliver(message)
				return phone.shown()
			})
			.toMatchObject([shown])
	}
	await disguise.nth(1).check()
	await deliverUntil({ title: '便签', body: '有新内容', icon: '/as/notes/icon-192.png' })
	expect(JSON.stringify(await phone.shown())).not.toMatch(/treehole|树洞/i)
	const loaded = page.waitForEvent('load')
	await disguise.first().check()
	await loaded
	await deliverUntil({ title: '树洞', body: '你的树洞里有动静', icon: '/icon-192.png' })
})

test.for(['', 'no JSON', '"text"', '{}', '{"notification":7}'])(
	'a message that says %j says no more than any other',
	async (data, { open, app }) => {
		const page = await open()
		await page.context().grantPermissions(['notifications'])
		await page.goto('/en', { waitUntil: 'load' })
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
		const phone = await Phone.of(page, app.origin)
		await phone.deliver(data)
		await expect
			.poll(() => phone.shown())
			.toMatchObject([{ title: 'Treehole', data: '/en/replies' }])
	},
)

test('who follows a thread hears of it from then on', async ({ open, service }) => {
	const [teller, follower, replier] = [await open(), await open(), await open()]
	for (const page of [teller, follower, replier]) await newMember(page)
	const id = await tell(teller, 'Worth following')
	await subscribeTo(follower.context(), service, '/follower')
	await switchOn(follower)
	await follower.goto(`/en/secret/${id}`, { waitUntil: 'networkidle' })
	const listens = toldServer(follower)
	await follower.getByRole('button', { name: 'Follow', exact: true }).click()
	await follower.getByText('You follow it').waitFor()
	await listens
	await reply(replier, id, 'I follow it as well')
	await expect.poll(() => paths(service)).toContain('/follower')
})

/** Once a page has said to the server what this device listens to. */
const toldServer = (page: Page) =>
	page.waitForResponse(
		(answer) => answer.url().endsWith('/push') && answer.request().method() === 'POST',
	)

/** A key as another server would have it: it has only to be another one. */
const OTHER_KEY = Buffer.alloc(65, 4)

/** From now on the server's key is another one, as after its keys were lost. */
async function changeKey(page: Page): Promise<void> {
	await page.route('**/push', (route) =>
		route.request().method() === 'GET'
			? route.fulfill({ json: { key: OTHER_KEY.toString('base64url'), member: true } })
			: route.fallback(),
	)
}

/** As when somebody comes back: a tab that remembers nothing of the last visit. */
async function visit(page: Page, path: string): Promise<void> {
	await page.evaluate(() => sessionStorage.clear())
	await page.goto(path, { waitUntil: 'load' })
}

test('where the server has another key the next visit subscribes for that', async ({
	open,
	service,
}) => {
	const page = await open()
	await subscribeTo(page.context(), service, '/rekeyed')
	await newMember(page)
	await switchOn(page)
	await changeKey(page)
	const told = toldServer(page)
	await visit(page, '/en')
	await told
	expect(await page.evaluate(() => window.name)).toBe(JSON.stringify([...OTHER_KEY]))
	await page.goto('/en/device', { waitUntil: 'networkidle' })
	expect(await box(page).isChecked()).toBe(true)
})

test('where it cannot, somebody who asked for pushes is told that they have ended', async ({
	open,
	service,
}) => {
	const page = await open()
	await subscribeTo(page.context(), service, '/ended')
	await newMember(page)
	await switchOn(page)
	await changeKey(page)
	await page.addInitScript(() => {
		PushManager.prototype.subscribe = async () => {
			throw new DOMException('', 'AbortError')
		}
	})
	await visit(page, '/en')
	await page.getByText('This device is no longer told about replies').waitFor()
	await expectAccessible(page)
	await page.goto('/zh/device', { waitUntil: 'load' })
	await page.locator('[data-push=ended]').waitFor()
	expect(await box(page).isChecked()).toBe(false)
	expect(await box(page).isEnabled()).toBe(true)
	await expectAccessible(page)
})

test('where nothing is kept, or no worker is, it says so and switches nothing on', async ({
	open,
	service,
}) => {
	const forgetful = await open()
	await subscribeTo(forgetful.context(), service, '/forgetful')
	await newMember(forgetful)
	await forgetful.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('', 'SecurityError')
		}
	})
	await forgetful.goto('/en/device', { waitUntil: 'networkidle' })
	const does: unknown[] = []
	forgetful.on('request', (request) => {
		if (request.url().endsWith('/push') && request.method() === 'POST')
			does.push(/name="does"\s+(\w+)/.exec(request.postData() ?? '')?.[1])
	})
	await box(forgetful).click()
	await forgetful.locator('[data-push=unkept]').waitFor()
	expect(await box(forgetful).isChecked()).toBe(false)
	expect(does).toEqual(['on', 'off'])
	await expectAccessible(forgetful)
	const workerless = await open({ serviceWorkers: 'block' })
	await subscribeTo(workerless.context(), service, '/workerless')
	await newMember(workerless)
	await workerless.goto('/en/device', { waitUntil: 'networkidle' })
	await box(workerless).click()
	await workerless.locator('[data-push=failed]').waitFor()
	expect(await box(workerless).isEnabled()).toBe(true)
	expect(await box(workerless).isChecked()).toBe(false)
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

test('who is nobody is asked to sign in first, and for no permission', async ({
	open,
	service,
}) => {
	const page = await open()
	await subscribeTo(page.context(), service, '/nobody')
	await page.addInitScript(() => {
		Notification.requestPermission = async () => {
			document.documentElement.dataset.asked = 'yes'
			return 'granted'
		}
	})
	await page.goto('/zh/device', { waitUntil: 'networkidle' })
	await box(page).click()
	await page.locator('[data-push=signIn]').waitFor()
	expect(await box(page).isChecked()).toBe(false)
	expect(await page.locator('html').getAttribute('data-asked')).toBeNull()
})

test.for([
	['switching it off', async (page: Page) => box(page).uncheck()],
	['signing out', async (page: Page) => leaveBy(page, '/sign-out')],
	['leaving no trace', async (page: Page) => page.locator('#leave button').click()],
] as const)('%s ends it', async ([name, end], { open, service }) => {
	const at = `/${name.replaceAll(' ', '-')}`
	const teller = await open()
	await subscribeTo(teller.context(), service, at)
	await newMember(teller)
	const id = await tell(teller, `Before ${name}`)
	await switchOn(teller)
	const off = toldServer(teller)
	await end(teller)
	await off
	const other = await open()
	await subscribeTo(other.context(), service, `${at}-other`)
	await newMember(other)
	await reply(other, id, 'Is anybody there?')
	// Another device in the same thread is told, so the round that would have told the first is over.
	await switchOn(other)
	const third = await open()
	await newMember(third)
	await reply(third, id, 'Yes')
	await expect.poll(() => paths(service)).toContain(`${at}-other`)
	expect(paths(service)).not.toContain(at)
})

async function leaveBy(page: Page, action: string): Promise<void> {
	await page.goto('/en/me')
	await page.locator(`form[action="${action}"] button`).click()
}
