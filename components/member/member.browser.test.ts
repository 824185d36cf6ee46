import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished } from 'vitest'
import { startApp } from '@/browser/app'
import { expectAccessible, test } from '@/browser/test'

const wordsOn = (page: Page) => page.locator('ol li .select-all').allInnerTexts()
const titleOf = (page: Page) => page.locator('h1').textContent()
const cookieNames = async (page: Page) => (await page.context().cookies()).map(({ name }) => name)

/** Waits for scripts: what is tapped before they run is sent as a plain form. */
async function visit(page: Page, path: string): Promise<void> {
	await page.goto(path)
	await page.waitForLoadState('networkidle')
}

async function getCodename(page: Page): Promise<string[]> {
	await visit(page, '/en/codename')
	await page.getByRole('button', { name: 'Make my codename' }).click()
	await page.getByRole('heading', { name: 'Your twelve words' }).waitFor()
	return wordsOn(page)
}

async function signOut(page: Page): Promise<void> {
	await page.goto('/en/codename')
	await page.getByRole('button', { name: 'Sign out' }).click()
	await page.waitForURL('/en')
}

/** Signing out takes the answer about one's age along. */
async function sayOfAge(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Yes, I am' }).click()
}

describe('a codename', () => {
	test('is one tap away, shown once, and never in an address', async ({ open }) => {
		const page = await open()
		const words = await getCodename(page)
		expect(words).toHaveLength(12)
		expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/en/codename')
		await page.reload()
		expect(await titleOf(page)).toBe('You have a codename')
		const shown = ` ${await page.locator('main').textContent()} `
		expect(shown).not.toContain(words.slice(0, 2).join(' '))
		expect(await wordsOn(page)).toEqual([])
	})

	test('is copied and printed as it is', async ({ open }) => {
		const permissions = ['clipboard-read', 'clipboard-write']
		const page = await open({ permissions })
		const words = await getCodename(page)
		await page.getByRole('button', { name: 'Copy' }).click()
		await page.getByText('Copied.').waitFor()
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words.join(' '))
		await page.emulateMedia({ media: 'print' })
		expect(await page.getByRole('navigation').isVisible()).toBe(false)
		expect(await page.getByText('Treehole codename').isVisible()).toBe(true)
		expect(await page.locator('ol li').first().isVisible()).toBe(true)
	})

	test('is checked by two words, which may be looked at again', async ({ open }) => {
		const page = await open()
		const words = await getCodename(page)
		await page.getByRole('button', { name: 'I have kept them' }).click()
		const labels = await page.locator('label[for$=Word]').allInnerTexts()
		const [first = 0, second = 0] = labels.map((label) => Number(label.replace(/\D/g, '')))
		await page.locator('#firstWord').fill('treehole')
		await page.locator('#secondWord').fill(words[second - 1] ?? '')
		await page.getByRole('button', { name: 'Check them' }).click()
		await page.getByText(`That is not word ${first}.`).waitFor()
		expect(await page.locator('#secondWord').inputValue()).toBe(words[second - 1])
		await page.getByRole('button', { name: 'Look at the words again' }).click()
		expect(await wordsOn(page)).toEqual(words)
		await page.getByRole('button', { name: 'I have kept them' }).click()
		await page.locator('#firstWord').fill(words[first - 1]?.toUpperCase() ?? '')
		await page.locator('#secondWord').fill(words[second - 1] ?? '')
		await page.getByRole('button', { name: 'Check them' }).click()
		await page.waitForURL('/en/tell')
	})

	test('comes by waiting where no puzzle can be had', async ({ open }) => {
		const page = await open()
		await page.route('**/proof?*', (route) => route.abort())
		expect(await getCodename(page)).toHaveLength(12)
	})
})

describe('signing in', () => {
	test('brings the word lists only to who types', async ({ open }) => {
		const page = await open()
		const scripts: Promise<string>[] = []
		page.on('response', (response) => {
			if (response.url().endsWith('.js')) scripts.push(response.text())
		})
		const listed = async () =>
			(await Promise.all(scripts)).some((code) => code.includes('abstract'))
		await visit(page, '/en/codename')
		await visit(page, '/en/sign-in')
		expect(await listed()).toBe(false)
		await page.locator('#words').focus()
		await expect.poll(listed).toBe(true)
	})

	test('helps with typing, by keyboard alone', async ({ open }) => {
		const page = await open()
		await visit(page, '/en/sign-in')
		await page.locator('#words').focus()
		await page.keyboard.type('legal winn')
		await page.getByRole('button', { name: 'winner' }).waitFor()
		await page.keyboard.press('Tab')
		await page.keyboard.press('Enter')
		expect(await page.locator('#words').inputValue()).toBe('legal winner ')
		await page.keyboard.type('treehole ')
		await page.getByText('Not in the list: treehole').waitFor()
		await page.getByText('2 of 12 words').waitFor()
	})

	test('is forgiving, keeps what it refuses, and goes back where it came from', async ({
		open,
	}) => {
		const page = await open()
		const words = await getCodename(page)
		await signOut(page)
		expect(await cookieNames(page)).toEqual([])
		await visit(page, '/en/sign-in?back=/en/passkeys')
		await sayOfAge(page)
		await page.locator('#words').fill('abandon abandon about')
		await page.getByRole('button', { name: 'Sign in', exact: true }).click()
		await page.getByRole('alert').getByText('do not open anything').waitFor()
		expect(await page.locator('#words').inputValue()).toBe('abandon abandon about')
		const noted = words.map((word, at) => `${at + 1}. ${word.slice(0, 4).toUpperCase()}`)
		await page.locator('#words').fill(noted.join('\n'))
		await page.getByRole('button', { name: 'Sign in', exact: true }).click()
		await page.waitForURL('/en/passkeys')
	})

	test('opens a reading page anew, so that its own script runs', async ({ open }) => {
		const page = await open()
		const words = await getCodename(page)
		await signOut(page)
		await visit(page, '/en/sign-in?back=/en/topics')
		await sayOfAge(page)
		await page.locator('#words').fill(words.join(' '))
		await page.getByRole('button', { name: 'Sign in', exact: true }).click()
		await page.waitForURL('/en/topics')
		const opened = () => performance.getEntriesByType('navigation')[0]?.name
		await expect.poll(() => page.evaluate(opened)).toMatch(/\/en\/topics$/)
	})

	test('is not asked of a member who follows a link from another site', async ({ app, open }) => {
		// Without transitions between pages: Chromium reports one that a redirect cut short as an error.
		const page = await open({ reducedMotion: 'reduce' })
		await getCodename(page)
		const body = `<a href="${app.origin}/en/passkeys">in</a>`
		await page.route('http://elsewhere.test/', (route) =>
			route.fulfill({ contentType: 'text/html', body }),
		)
		const visited: string[] = []
		page.on('framenavigated', (frame) => visited.push(frame.url()))
		await page.goto('http://elsewhere.test/')
		await page.getByRole('link').click()
		await page.waitForURL('/en/passkeys')
		expect(await titleOf(page)).toBe('Passkeys')
		// It came without S at first: otherwise this shows nothing.
		expect(visited.some((url) => url.includes('/en/sign-in?back='))).toBe(true)
	})

	test('cookies are closed to scripts and other sites, and say nothing', async ({ open }) => {
		const page = await open()
		await getCodename(page)
		const cookies = await page.context().cookies()
		expect(
			cookies.map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite]).sort(),
		).toEqual([
			['treehole-s', true, 'Strict'],
			['treehole-session', true, 'Lax'],
		])
		expect(await page.evaluate(() => document.cookie)).toBe('')
	})
})

describe('without JavaScript', () => {
	test('a codename is got by waiting, checked, and signs in again', async ({ open }) => {
		const patient = await startApp({ TREEHOLE_PATIENCE_SECONDS: '5' })
		onTestFinished(() => patient.stop())
		const page = await open({ javaScriptEnabled: false, baseURL: patient.origin })
		await page.goto('/zh/codename')
		await page.getByRole('radio', { name: /中文/ }).check()
		await page.getByRole('button', { name: '生成我的暗号' }).click()
		// Too early is told, and costs nothing but the rest of the time.
		await page.getByText('快好了').waitFor()
		const press = async () => {
			const button = page.getByRole('button', { name: '生成我的暗号' })
			if (await button.isVisible()) await button.click()
			return titleOf(page)
		}
		await expect.poll(press, { timeout: 20_000 }).toBe('你的十二个词')
		const words = await wordsOn(page)
		expect(words).toHaveLength(12)
		await page.goto('/zh/codename')
		expect(await wordsOn(page)).toEqual([])
		await page.getByRole('button', { name: '退出登录' }).click()
		expect(await cookieNames(page)).toEqual([])
		await page.goto('/zh/sign-in')
		await page.locator('#words').fill('一二三')
		await page.getByRole('button', { name: '登录', exact: true }).click()
		expect(await page.locator('#words').inputValue()).toBe('一二三')
		await page.locator('#words').fill(words.join(''))
		await page.getByRole('button', { name: '登录', exact: true }).click()
		await page.waitForURL('/zh/me')
	})
})

describe('a passkey', () => {
	test('is added, and signs in again without a word', async ({ open }) => {
		const page = await open()
		const device = await page.context().newCDPSession(page)
		await device.send('WebAuthn.enable')
		const options = {
			protocol: 'ctap2' as const,
			transport: 'internal' as const,
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		}
		const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', { options })
		await getCodename(page)
		await visit(page, '/en/passkeys')
		await page.getByRole('button', { name: 'Add a passkey' }).click()
		await page.getByText('Added.').waitFor()
		const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId })
		expect(credentials).toHaveLength(1)
		expect(credentials[0]?.isResidentCredential).toBe(true)
		expect(Buffer.from(credentials[0]?.userHandle ?? '', 'base64')).toHaveLength(16)
		await signOut(page)
		// The virtual device answers the browser's own offer at once: nobody has to press anything.
		await page.goto('/en/sign-in?back=/en/codename')
		await page.waitForURL('/en/codename')
		expect(await titleOf(page)).toBe('You have a codename')
	})
})

describe('next-auth', () => {
	test('shows no page of its own', async ({ open }) => {
		const page = await open()
		for (const path of ['signin', 'signout', 'error?error=CredentialsSignin']) {
			await page.goto(`/api/auth/${path}`)
			expect(new URL(page.url()).pathname).toBe('/en/sign-in')
		}
		const closed = await page.request.get('/api/auth/verify-request')
		expect(closed.status()).toBe(404)
	})

	test('signs in by its own route too, and gives the session nothing but its end', async ({
		open,
	}) => {
		const page = await open()
		const words = await getCodename(page)
		await signOut(page)
		const session = await page.evaluate(async (typed) => {
			const csrf = await (await fetch('/api/auth/csrf')).json()
			const body = new URLSearchParams({ words: typed, csrfToken: csrf.csrfToken, json: 'true' })
			await fetch('/api/auth/callback/codename', { method: 'POST', body })
			return (await fetch('/api/auth/session')).json()
		}, words.join(' '))
		expect(Object.keys(session)).toEqual(['expires'])
		await page.goto('/en/codename')
		expect(await titleOf(page)).toBe('You have a codename')
	})

	test('does nothing without its token', async ({ open }) => {
		const page = await open()
		const words = await getCodename(page)
		await signOut(page)
		await page.evaluate(async (typed) => {
			const body = new URLSearchParams({ words: typed, json: 'true' })
			await fetch('/api/auth/callback/codename', { method: 'POST', body })
		}, words.join(' '))
		expect(await cookieNames(page)).not.toContain('treehole-session')
	})
})

describe('for everybody', () => {
	for (const locale of ['en', 'zh']) {
		for (const colorScheme of ['light', 'dark'] as const) {
			test(`every step is accessible and narrow enough: ${locale}, ${colorScheme}`, async ({
				open,
			}) => {
				const page = await open({ colorScheme, viewport: { width: 320, height: 740 } })
				await visit(page, `/${locale}/sign-in`)
				await page.locator('#words').pressSequentially('legal wi')
				await page.getByRole('button', { name: 'wide' }).waitFor()
				await expectFit(page)
				await visit(page, `/${locale}/codename`)
				await expectFit(page)
				await page.locator('form button.button-main[type=submit]').click()
				await page.locator('ol li .select-all').first().waitFor()
				await expectFit(page)
				await page.locator('button.button-main').click()
				await page.locator('#firstWord').waitFor()
				await expectFit(page)
				await visit(page, `/${locale}/passkeys`)
				await expectFit(page)
				await visit(page, `/${locale}/codename`)
				await expectFit(page)
			})
		}
	}
})

/** Accessible, and no wider than the screen. */
async function expectFit(page: Page): Promise<void> {
	await expectAccessible(page)
	const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
	expect(wide).toBe(false)
}
