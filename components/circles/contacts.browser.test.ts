import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { SMTPServer } from 'smtp-server'
import { expect } from 'vitest'
import { type App, startApp } from '@/browser/app'
import { test as base, expectAccessible, newMember } from '@/browser/test'

/** A mail server and what it took. */
interface PostOffice {
	readonly url: string
	/** The newest mail to an address. */
	mailTo(address: string): string | undefined
	/** Whether it answers 550 to every address (RFC 5321). */
	refuses: boolean
	/** Nobody is there any more, then somebody is again. */
	close(): Promise<void>
	reopen(): Promise<void>
}

async function openPostOffice(): Promise<PostOffice> {
	const mails: { to: readonly string[]; text: string }[] = []
	let [server, port] = [takingInto(mails, () => office.refuses), 0]
	const office: PostOffice = {
		get url() {
			return `smtp://127.0.0.1:${port}`
		},
		mailTo: (address) => mails.findLast(({ to }) => to.includes(address))?.text,
		refuses: false,
		close: () => new Promise((resolve) => server.close(resolve)),
		async reopen() {
			server = takingInto(mails, () => office.refuses)
			port = await listen(server, port)
		},
	}
	port = await listen(server, port)
	return office
}

function takingInto(mails: { to: readonly string[]; text: string }[], refuses: () => boolean) {
	return new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo({ address }, _, done) {
			const refusal = Object.assign(new Error(`no such mailbox: ${address}`), { responseCode: 550 })
			done(refuses() ? refusal : null)
		},
		onData(stream, session, done) {
			let text = ''
			stream.on('data', (bytes: Buffer) => {
				text += bytes
			})
			stream.on('end', () => {
				const to = session.envelope.rcptTo.map(({ address }) => address)
				mails.push({ to, text: bodyOf(text) })
				done()
			})
		},
	})
}

async function listen(server: SMTPServer, port: number): Promise<number> {
	await new Promise<void>((resolve) => {
		server.listen(port, '127.0.0.1', resolve)
	})
	return (server.server.address() as AddressInfo).port
}

/** The text of a mail of one part (RFC 2045). */
function bodyOf(mail: string): string {
	const [head = '', ...rest] = mail.split('\r\n\r\n')
	const body = rest.join('\r\n\r\n')
	return /encoding: base64/i.test(head) ? Buffer.from(body, 'base64').toString('utf8') : body
}

const test = base.extend<{ post: PostOffice; app: App }>({
	post: [
		// biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's needs from this pattern.
		async ({}, use) => {
			const post = await openPostOffice()
			await use(post)
			await post.close()
		},
		{ scope: 'file' },
	],
	app: [
		async ({ post }, use) => {
			const app = await startApp({ TREEHOLE_SMTP_URL: post.url })
			await use(app)
			await app.stop()
		},
		{ scope: 'file' },
	],
})

async function verify(page: Page, post: PostOffice, address: string): Promise<void> {
	await page.goto('/en/circles/contacts')
	await page.locator('#own-address').fill(address)
	await page.getByRole('button', { name: 'Send me a code' }).click()
	await page.locator('#own-code').waitFor()
	const code = /\b\d{6}\b/.exec(post.mailTo(address) ?? '')?.[0] ?? ''
	expect(code).toMatch(/^\d{6}$/)
	await page.locator('#own-code').fill(code)
	await page.getByRole('button', { name: 'Confirm' }).click()
	await page.getByText('The address itself is not kept').waitFor()
}

async function compare(page: Page, typed: string): Promise<string> {
	await page.goto('/en/circles/contacts')
	await page.locator('#contacts-typed').fill(typed)
	await page.getByRole('button', { name: 'Compare', exact: true }).click()
	const said = page.locator('#import-title ~ form p[role=status]').last()
	await expect.poll(() => said.innerText(), { timeout: 30_000 }).toContain('compared')
	return said.innerText()
}

test('two who have each other in their address books are tied, and no address leaves either device', async ({
	open,
	post,
}) => {
	const [one, other] = [await open(), await open()]
	const sent: string[] = []
	one.on('request', (request) => {
		if (request.url().includes('/contacts/')) sent.push(request.postData() ?? '')
	})
	await newMember(one)
	await newMember(other)
	await verify(one, post, 'one@example.org')
	await expectAccessible(one)
	expect(await compare(one, 'other@example.org\n+49 151 0000 0001\nnonsense')).toContain(
		'2 were compared. One was neither a number nor an address.',
	)
	expect(sent.length).toBeGreaterThan(1)
	expect(sent.join()).not.toMatch(/example|4915100000001/)
	await verify(other, post, 'other@example.org')
	expect(await compare(other, 'ONE@example.org')).toContain('One new tie came of it.')
	await one.goto('/en/circles')
	expect(await one.locator('main').innerText()).toContain('You are tied with one person.')
	await expectAccessible(one)
})

/** Asks, on the Chinese page, for a code to an address. */
async function askForCode(page: Page, address: string): Promise<void> {
	await page.locator('#own-address').fill(address)
	await page.getByRole('button', { name: '给我发验证码' }).click()
}

test('a mail server that refuses, or is not there, is told in the reader’s language; nothing is stored and the same address can be tried again', async ({
	app,
	open,
	post,
}) => {
	const page = await open()
	await newMember(page)
	await page.goto('/zh/circles/contacts')
	const sendFor = async (value: string) => {
		await askForCode(page, value)
		await page.getByText('验证码暂时发不出去').waitFor()
		expect(await page.locator('#own-address').inputValue()).toBe(value)
		expect(await page.locator('#own-code').count()).toBe(0)
	}
	post.refuses = true
	await sendFor('refused@example.org')
	await expectAccessible(page)
	post.refuses = false
	await post.close()
	await sendFor('nobody-there@example.org')
	await post.reopen()
	expect(post.mailTo('refused@example.org') ?? post.mailTo('nobody-there@example.org')).toBe(
		undefined,
	)
	// The mail server's own words name the address; the log does not.
	expect(app.said('server')).not.toMatch(/refused@|nobody-there@/)
	await page.goto('/en/circles/contacts')
	expect(await page.locator('main').innerText()).not.toContain('You have verified an address.')
	await verify(page, post, 'refused@example.org')
	await page.goto('/en/circles/contacts')
	expect(await page.locator('main').innerText()).toContain('You have verified an address.')
})

test('a wrong code, somebody else’s form and a made-up address are told, and nothing typed is lost', async ({
	open,
	post,
}) => {
	const page = await open()
	await newMember(page)
	await page.goto('/zh/circles/contacts')
	await askForCode(page, 'no address at all')
	await page.getByText('这既不是邮箱也不是手机号').waitFor()
	expect(await page.locator('#own-address').inputValue()).toBe('no address at all')
	await askForCode(page, '13800138000')
	await page.getByText('这个树洞不能发短信').waitFor()
	await askForCode(page, 'wrong@example.org')
	await page.locator('#own-code').waitFor()
	const right = /\b\d{6}\b/.exec(post.mailTo('wrong@example.org') ?? '')?.[0] ?? ''
	await page.locator('#own-code').fill(right === '000000' ? '000001' : '000000')
	await page.getByRole('button', { name: '确认' }).click()
	await page.getByText('验证码不对').waitFor()
	await expectAccessible(page)
	await page.locator('#own-code').fill(right)
	await page.getByRole('button', { name: '确认' }).click()
	await page.getByText('地址本身没有留下').waitFor()
})

test('a group of a domain takes an address of it, once', async ({ open, post }) => {
	const [steward, pupil, twin] = [await open(), await open(), await open()]
	await newMember(steward)
	await steward.goto('/en/circles/new')
	await steward.locator('#group-name').fill('School')
	await steward.locator('input[value=domain]').check()
	await steward.locator('#group-domain').fill('no domain')
	await steward.locator('.sheet button[type=submit]').click()
	await steward.getByText('neither an e-mail address').waitFor()
	expect(await steward.locator('#group-name').inputValue()).toBe('School')
	await steward.locator('input[value=domain]').check()
	await steward.locator('#group-domain').fill('school.example')
	await steward.locator('.sheet button[type=submit]').click()
	await steward.waitForURL(/circles\/group\//)
	const address = await steward.locator('.circle-address').innerText()
	const path = /\/en\/join\/[\w-]{22}/.exec(address)?.[0] ?? ''
	const join = async (page: Page, mail: string) => {
		await newMember(page)
		await page.goto(path)
		await page.locator('#own-address').fill(mail)
		await page.getByRole('button', { name: 'Send me a code' }).click()
		await page.locator('#own-code').waitFor()
		await page.locator('#own-code').fill(/\b\d{6}\b/.exec(post.mailTo(mail) ?? '')?.[0] ?? '')
		await page.getByRole('button', { name: 'Confirm' }).click()
	}
	await join(pupil, 'pupil@school.example')
	await pupil.waitForURL(/circles\/group\/.*note=joined/)
	await join(twin, 'pupil@school.example')
	await twin.getByText('That address has its place').waitFor()
	const outsider = await open()
	await join(outsider, 'me@elsewhere.example')
	await outsider.getByText('you need an address of the group’s domain').waitFor()
})

test('a file of contacts is read here, and 500 are compared within a chunk’s patience', async ({
	open,
}) => {
	const page = await open()
	await newMember(page)
	await page.goto('/en/circles/contacts')
	const card = (at: number) =>
		`BEGIN:VCARD\nVERSION:3.0\nFN:Person ${at}\nTEL:+1415555${String(2000 + at)}\nEND:VCARD\n`
	const file = Array.from({ length: 500 }, (_, at) => card(at)).join('')
	await page.locator('#contacts-file').setInputFiles({
		name: 'contacts.vcf',
		mimeType: 'text/vcard',
		buffer: Buffer.from(file),
	})
	await page.getByText('500 entries').waitFor()
	await page.getByRole('button', { name: 'Compare', exact: true }).click()
	await page.locator('.circle-progress').waitFor()
	await page.getByText('500 were compared.').waitFor({ timeout: 40_000 })
})
