import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Page } from 'playwright-core'
import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { expect } from 'vitest'
import type { App } from '@/browser/app'
import { expectAccessible, newMember, test } from '@/browser/test'
import { openContent, shareContent } from '@/db/content/store'
import { letOut } from '@/db/content/temporary-secrets'
import { parseThingId } from '@/lib/crypto/id'
import { hourOf } from '@/lib/time/hours'
import { askKeeper } from '@/lib/vault/keeper-client'

const some = () => new Uint8Array(randomBytes(16))

/** Joins so many members by the keeper's own door, each of them by an invitation root of their own. */
async function joinOthers({ folder }: App, code: string, count: number): Promise<void> {
	const over = { socket: path.join(folder, 'data', 'keeper.sock'), patienceMs: 10_000 }
	const token = new Uint8Array(Buffer.from(code, 'base64url'))
	for (let one = 0; one < count; one++) {
		const node = some()
		const address = `${Buffer.from(node).toString('hex')}@example.org`
		await askKeeper('keepAddress', { node, address }, over)
		const { joined } = await askKeeper('joinGroup', { node, token, text: '' }, over)
		expect(joined).toBe('joined')
	}
}

/** Lets a secret out in a circle, as the release does in the next full hour. */
async function comesOut({ folder }: App, circle: string, text: string): Promise<void> {
	const store = await openContent(`file:${path.join(folder, 'data', 'content.db')}`)
	shareContent(store)
	await letOut([{ text, circle: parseThingId(circle), hour: hourOf() }])
	await store.close()
}

/** The code that a page shows to be read off by another phone. */
async function codeOn(page: Page): Promise<string> {
	const address = await page.locator('.circle-address').first().innerText()
	return /\/join\/([\w-]{22})$/.exec(address.trim())?.[1] ?? ''
}

/** What a camera reads off the code on the screen, from the screen's own pixels. */
async function readOff(page: Page): Promise<string> {
	const picture = await page.locator('.circle-code svg').first().screenshot()
	const { data, info } = await sharp(picture)
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true })
	return decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })
}

async function foundGroup(page: Page, name: string, way = 'link'): Promise<string> {
	await page.goto('/en/circles/new')
	await page.locator('#group-name').fill(name)
	await page.locator(`input[name=way][value=${way}]`).check()
	await page.locator('.sheet button[type=submit]').click()
	await page.waitForURL(/\/circles\/group\/[\w-]{22}$/)
	return page.url().split('/').at(-1) ?? ''
}

async function tellIn(page: Page, circle: string, text: string): Promise<void> {
	await page.goto(`/en/tell?to=${circle}`)
	await page.locator('#secret-text').fill(text)
	expect(await page.locator('select[name=circle]').inputValue()).toBe(circle)
	await page.locator('.composer-send').click()
	await page.waitForURL(/\/told\//)
}

test('two people are tied by a code, once, and either can end it', async ({ open }) => {
	const [one, other, third] = [await open(), await open(), await open()]
	await newMember(one)
	await one.goto('/en/circles')
	await expectAccessible(one)
	await one.locator('a[href="/en/circles/invite"]').click()
	await one.locator('button.button-main').first().click()
	await one.locator('.circle-address').first().waitFor()
	await expectAccessible(one)
	const shown = await one.locator('.circle-address').first().innerText()
	const read = await readOff(one)
	expect(shown).toContain(read)
	expect(read).toMatch(/\/en\/join\/[\w-]{22}$/)
	// It has no sheet to share by, and its clipboard is refused.
	await one.evaluate(() => {
		Reflect.deleteProperty(Navigator.prototype, 'share')
		navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
	})
	await one.getByRole('button', { name: 'Share it' }).first().click()
	await one.getByText('Select the address above.').waitFor()
	const code = await codeOn(one)
	await other.goto(`/en/join/${code}`)
	await expectAccessible(other)
	expect(await other.locator('form button.button-main').count()).toBe(0)
	await newMember(other)
	await other.goto(`/en/join/${code}`)
	await other.locator('form button.button-main').click()
	await other.waitForURL(/\/circles\?note=tied$/)
	expect(await other.locator('main').innerText()).toContain('You are tied with one person.')
	await newMember(third)
	await third.goto(`/en/join/${code}`)
	await third.getByText('This invitation is over').waitFor()
	await one.goto('/en/circles/invite')
	await one.locator('summary', { hasText: 'End it' }).click()
	await one.locator('.tool-body button').click()
	await one.waitForURL(/note=untied$/)
	await other.goto('/en/circles')
	expect(await other.locator('main').innerText()).toContain('You have no ties yet.')
})

test('one’s own code, a code taken back and a made-up one tie nobody', async ({ open }) => {
	const [one, other] = [await open(), await open()]
	await newMember(one)
	await one.goto('/en/circles/invite')
	await one.locator('button.button-main').first().click()
	await one.locator('.circle-address').first().waitFor()
	const code = await codeOn(one)
	await one.goto(`/en/join/${code}`)
	await one.locator('form button.button-main').click()
	await one.getByText('That is your own code').waitFor()
	await one.goto('/en/circles/invite')
	await one.locator('#offers-title').waitFor()
	await one.getByRole('button', { name: 'Take it back' }).click()
	await one.waitForURL(/note=revoked/)
	await newMember(other)
	for (const gone of [code, 'A'.repeat(22), 'nonsense']) {
		await other.goto(`/zh/join/${gone}`)
		await other.getByText('这份邀请已失效').first().waitFor()
	}
	await expectAccessible(other)
})

test('a group shows nothing below eight, then all of it, to its members alone', async ({
	app,
	open,
}) => {
	const [steward, member, stranger] = [await open(), await open(), await open()]
	await newMember(steward)
	const circle = await foundGroup(steward, 'Night shift')
	await expectAccessible(steward)
	const code = await codeOn(steward)
	await newMember(member)
	await member.goto(`/en/join/${code}`)
	expect(await member.locator('main').innerText()).toContain('Night shift')
	await member.locator('form button.button-main').click()
	await member.waitForURL(new RegExp(`/circles/group/${circle}`))
	await tellIn(member, circle, 'I count the ceiling tiles')
	expect(await member.locator('.told-panel').innerText()).toContain('too small yet')
	await member.goto(`/en/circle/${circle}`)
	expect(await member.locator('main').innerText()).toContain('6 more needed')
	await expectAccessible(member)
	await joinOthers(app, code, 6)
	await comesOut(app, circle, 'I count the ceiling tiles')
	await steward.goto(`/zh/circle/${circle}`)
	await expectAccessible(steward)
	// A stretch that nobody asked for yet: what came into the store from outside outdates no kept page.
	await steward.goto(`/en/circle/${circle}?after=2gosa7pa2gv`)
	expect(await steward.locator('.stretch').innerText()).toContain('ceiling tiles')
	expect(await steward.locator('.card-about').first().innerText()).toContain('Night shift · 8+')
	await expectAccessible(steward)
	await steward.locator('.card-text').first().click()
	await steward.waitForURL(new RegExp(`/circle/${circle}/secret/`))
	const thread = new URL(steward.url()).pathname
	await steward.locator('.reply-form textarea').fill('How many are there?')
	await steward.locator('.reply-form button[type=submit]').click()
	await steward.waitForURL(/#r1$/)
	expect(new URL(steward.url()).pathname).toBe(thread)
	await steward.getByText('How many are there?').waitFor()
	await newMember(stranger)
	const id = thread.split('/').at(-1)
	for (const address of [
		`/en/circle/${circle}`,
		thread,
		`/en/secret/${id}`,
		`/en/secret/${id}/reply`,
	])
		expect((await stranger.request.get(address)).status(), address).toBe(404)
	const nobody = await open()
	for (const address of [`/en/circle/${circle}`, thread])
		expect((await nobody.request.get(address)).status(), address).toBe(404)
	for (const address of ['/en', '/en?in=all', '/en/search?q=ceiling'])
		expect(await (await stranger.request.get(address)).text()).not.toContain('ceiling tiles')
	await member.goto('/en/home')
	expect(await member.locator('.stretch').innerText()).toContain('ceiling tiles')
	await expectAccessible(member)
})

test('who leaves is out at once here, and the group goes on', async ({ app, open }) => {
	const [steward, member] = [await open(), await open()]
	await newMember(steward)
	const circle = await foundGroup(steward, 'Choir')
	const code = await codeOn(steward)
	await joinOthers(app, code, 7)
	await newMember(member)
	await member.goto(`/en/join/${code}`)
	await member.locator('form button.button-main').click()
	await member.waitForURL(/circles\/group/)
	expect((await member.request.get(`/en/circle/${circle}`)).status()).toBe(200)
	await member.goto(`/en/circles/group/${circle}`)
	await member.getByRole('button', { name: 'Mute' }).click()
	await member.waitForURL(/note=muted/)
	await member.locator('summary', { hasText: 'Leave' }).click()
	await member.getByRole('button', { name: 'Leave the group' }).click()
	await member.waitForURL(/note=left/)
	expect((await member.request.get(`/en/circle/${circle}`)).status()).toBe(404)
	expect((await member.request.get(`/en/circles/group/${circle}`)).status()).toBe(404)
	expect((await steward.request.get(`/en/circle/${circle}`)).status()).toBe(200)
})

test('a steward lets people in by what they say of themselves, changes the invitation, and closes', async ({
	open,
}) => {
	const [steward, wisher] = [await open(), await open()]
	await newMember(steward)
	const circle = await foundGroup(steward, '7b', 'approval')
	const code = await codeOn(steward)
	await newMember(wisher)
	await wisher.goto(`/en/join/${code}`)
	await wisher.locator('#join-wish').fill('I sit by the window')
	await wisher.locator('form button.button-main').click()
	await wisher.waitForURL(/note=asked/)
	expect((await wisher.request.get(`/en/circle/${circle}`)).status()).toBe(404)
	await steward.goto(`/en/circles/group/${circle}`)
	expect(await steward.locator('#wishes-title + ul').innerText()).toContain('I sit by the window')
	await expectAccessible(steward)
	await steward.getByRole('button', { name: 'Let in' }).click()
	await steward.waitForURL(/note=decided/)
	await wisher.goto('/en/circles')
	expect(await wisher.locator('#memberships-title + ul').innerText()).toContain('7b')
	await steward.locator('summary', { hasText: 'New invitation' }).click()
	await steward.getByRole('button', { name: 'New invitation' }).click()
	await steward.waitForURL(/note=rotated/)
	expect(await codeOn(steward)).not.toBe(code)
	await steward.goto(`/zh/circles/group/${circle}/poster`)
	await expectAccessible(steward)
	expect(await steward.locator('.poster').innerText()).toContain('Scan to join')
	await steward.goto(`/en/circles/group/${circle}`)
	await steward.locator('summary', { hasText: 'Close the group' }).click()
	await steward.getByRole('button', { name: 'Close it for good' }).click()
	await steward.waitForURL(/note=groupClosed/)
	expect(await steward.locator('main').innerText()).toContain('This group is closed.')
})

test('who leads a group hands it over by a code, and can leave then', async ({ open }) => {
	const [steward, next] = [await open(), await open()]
	await newMember(steward)
	const circle = await foundGroup(steward, 'Garden')
	const code = await codeOn(steward)
	await newMember(next)
	await next.goto(`/en/join/${code}`)
	await next.locator('form button.button-main').click()
	await next.waitForURL(/circles\/group/)
	await steward.goto(`/en/circles/group/${circle}`)
	expect(await steward.getByRole('button', { name: 'Leave the group' }).count()).toBe(0)
	await steward.locator('summary', { hasText: 'Hand over' }).click()
	await steward.getByRole('button', { name: 'Make the code' }).click()
	await steward.waitForURL(/note=officeOffered/)
	await expectAccessible(steward)
	const office = await steward.locator('section[aria-labelledby=office-title]').innerText()
	const [, token] = /\/join\/([\w-]{22})/.exec(office) ?? []
	await next.goto(`/en/join/${token}`)
	await expectAccessible(next)
	await next.getByRole('button', { name: 'Be its steward' }).click()
	await next.waitForURL(/circles\/group/)
	await next.locator('summary', { hasText: 'Close the group' }).waitFor()
	await steward.goto(`/zh/circles/group/${circle}`)
	await steward.locator('summary', { hasText: '离开' }).click()
	await steward.getByRole('button', { name: '离开这个群' }).click()
	await steward.waitForURL(/note=left/)
})

test('a branch is let go with who waits to come by it; one of two people cannot be', async ({
	app,
	open,
}) => {
	const steward = await open()
	await newMember(steward)
	const circle = await foundGroup(steward, 'Class of 9')
	await joinOthers(app, await codeOn(steward), 2)
	await steward.goto(`/en/circles/group/${circle}`)
	const branches = steward.locator('#branches-title ~ ul')
	expect(await branches.innerText()).toContain('fewer than three')
	expect(await branches.locator('summary').count()).toBe(0)
	await joinOthers(app, await codeOn(steward), 1)
	await steward.goto(`/en/circles/group/${circle}`)
	expect(await branches.innerText()).toContain('3 or more')
	await branches.locator('summary').click()
	await steward.getByRole('button', { name: 'Let all of them go' }).click()
	await steward.waitForURL(/note=branchCut/)
	expect(await steward.locator('main').innerText()).toContain('1 member')
	await expectAccessible(steward)
})

test('a place is read by everybody and told in by who is from there', async ({ open }) => {
	const [local, nobody] = [await open(), await open()]
	await nobody.goto('/en/places')
	await expectAccessible(nobody)
	await nobody.locator('#places-filter').fill('berl')
	await nobody.getByRole('link', { name: 'Berlin' }).click()
	await nobody.waitForURL('/en/place/berlin')
	await expectAccessible(nobody)
	await newMember(local)
	await local.goto('/en/place/berlin')
	await local.getByRole('button', { name: 'I am from here' }).click()
	await local.waitForURL(/note=joined/)
	await local.goto('/en/tell')
	expect(await local.locator('select[name=circle]').innerText()).toContain('Berlin')
	await local.locator('select[name=circle]').selectOption({ index: 1 })
	expect(await local.locator('#tell-who-guesses').innerText()).toContain('Too small')
	await expectAccessible(local)
	expect((await nobody.request.get('/en/place/nowhere')).status()).toBe(404)
})

test('the nearest place is found on the device: no request says where, or which, before it is opened', async ({
	open,
}) => {
	const page = await open({
		geolocation: { latitude: 52.4, longitude: 13.1 },
		permissions: ['geolocation'],
	})
	const asked: string[] = []
	page.on('request', (request) => asked.push(request.url()))
	await page.goto('/zh/places')
	await page.locator('[data-near]').click()
	const nearest = page.locator('[data-nearest] a')
	await nearest.waitFor()
	expect(await nearest.innerText()).toBe('柏林')
	await expectAccessible(page)
	expect(asked.filter((url) => /52\.|13\.|berlin/.test(url))).toEqual([])
	await nearest.click()
	await page.waitForURL('/zh/place/berlin')
	expect(asked.filter((url) => /52\.|13\./.test(url))).toEqual([])
})

test('where the position is denied it says so, and every place is still there', async ({
	open,
}) => {
	const page = await open()
	await page.goto('/en/places')
	await page.locator('[data-near]').click()
	await page.getByText('This browser did not say where you are.').waitFor()
	expect(new URL(page.url()).pathname).toBe('/en/places')
	await page.getByRole('link', { name: 'Berlin' }).click()
	await page.waitForURL('/en/place/berlin')
})

test('all of it works without JavaScript', async ({ open }) => {
	const page = await open({ javaScriptEnabled: false })
	await newMember(page)
	const circle = await foundGroup(page, 'No script')
	expect(await codeOn(page)).toMatch(/^[\w-]{22}$/)
	await page.goto(`/en/tell?to=${circle}`)
	await page.locator('#secret-text').fill('plain paper')
	await page.locator('.composer-send').click()
	await page.waitForURL(/\/told\//)
	await page.goto('/en/circles/invite')
	await page.locator('button.button-main').first().click()
	await page.locator('.circle-address').first().waitFor()
	await page.goto('/en/place/tokyo')
	await page.getByRole('button', { name: 'I am from here' }).click()
	await page.waitForURL(/note=joined/)
})
