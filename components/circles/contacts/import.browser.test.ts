import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type App, startApp } from '@/browser/app'
import { test as base, expectAccessible, newMember } from '@/browser/test'

/** With the budgets that everybody has. */
const test = base.extend<{ app: App }>({
	app: [
		// biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's needs from this pattern.
		async ({}, use) => {
			const app = await startApp({ TREEHOLE_BUDGET_FACTOR: '1' })
			await use(app)
			await app.stop()
		},
		{ scope: 'file' },
	],
})

const PATIENT_MS = 240_000

async function memberAtContacts(page: Page): Promise<void> {
	await newMember(page)
	await page.goto('/en/circles/contacts')
}

async function chooseFile(page: Page, cards: number, photo = ''): Promise<void> {
	const card = (at: number) =>
		`BEGIN:VCARD\nVERSION:3.0\nFN:Person ${at}\nTEL:+1415${5_550_000 + at}\n${photo}END:VCARD\n`
	// From the disk, as people choose it: 25 MB through the wire of the test take half a minute.
	const folder = mkdtempSync(path.join(tmpdir(), 'treehole-cards-'))
	const file = path.join(folder, 'all.vcf')
	writeFileSync(file, Array.from({ length: cards }, (_, at) => card(at)).join(''))
	await page.locator('#contacts-file').setInputFiles(file)
	await page.getByText(`${cards.toLocaleString('en')} entries`).waitFor({ timeout: PATIENT_MS })
	rmSync(folder, { recursive: true })
}

const compare = (page: Page, button = 'Compare') =>
	page.getByRole('button', { name: button, exact: true }).click()

test('of 2,100 entries the promised 2,000 go through at once, and the rest is told; the device remembers where it was', async ({
	open,
}) => {
	const page = await open()
	await memberAtContacts(page)
	await chooseFile(page, 2_100)
	await compare(page)
	await page.getByText('2,000 compared today; 100 are left.').waitFor({ timeout: PATIENT_MS })
	await expectAccessible(page)
	await page.reload()
	await chooseFile(page, 2_100)
	await compare(page)
	await page.getByText('None compared today; 100 are left.').waitFor({ timeout: PATIENT_MS })
})

test('a file of ten thousand entries with photos is read beside the page; one without any is said to be', async ({
	open,
}) => {
	const page = await open()
	await memberAtContacts(page)
	const photo = `PHOTO;ENCODING=b:${'A'.repeat(70)}\n${` ${'A'.repeat(75)}\n`.repeat(30)}`
	await chooseFile(page, 10_000, photo)
	await page
		.locator('#contacts-file')
		.setInputFiles({ name: 'film.vcf', mimeType: 'text/vcard', buffer: Buffer.alloc(5_000_000, 7) })
	await page.getByText('no numbers or addresses in that file').waitFor()
	expect(await page.getByText('entries').count()).toBe(0)
})

test('what somebody picks in the phone’s own list is compared, and names are not asked for', async ({
	open,
}) => {
	const page = await open()
	await page.addInitScript(() => {
		const select = async (properties: string[]) => {
			Object.assign(window, { asked: properties })
			return [{ tel: ['+1 415 555 0001'], email: ['a@example.org'] }, { tel: ['nonsense'] }]
		}
		Object.defineProperty(navigator, 'contacts', { value: { select } })
	})
	await memberAtContacts(page)
	await page.getByRole('button', { name: 'Choose from this phone’s contacts' }).click()
	await page.getByText('3 entries').waitFor()
	expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([
		'tel',
		'email',
	])
	await compare(page)
	await page.getByText('2 were compared. One was neither').waitFor({ timeout: PATIENT_MS })
	await compare(page)
	await page.getByText('2 had been compared before.').waitFor({ timeout: PATIENT_MS })
	await expectAccessible(page)
	await compare(page, 'Compare all again')
	await page.getByText('2 were compared.').waitFor({ timeout: PATIENT_MS })
})

test('the key is asked for without cookies, is the same for all, and another one stops the comparing', async ({
	open,
}) => {
	const [one, other] = [await open(), await open()]
	const cookies: (string | undefined)[] = []
	const prints: string[] = []
	for (const page of [one, other]) {
		page.on('request', async (request) => {
			if (request.url().endsWith('/contacts/key')) cookies.push((await request.allHeaders()).cookie)
		})
		await memberAtContacts(page)
		await page.getByText('What leaves this device').click()
		prints.push(await page.locator('.contacts-fingerprint').innerText())
	}
	expect(prints[0]).toMatch(/^([0-9a-f]{4} ?){8}$/)
	expect(prints[1]).toBe(prints[0])
	await one.locator('#contacts-typed').fill('a@example.org')
	await compare(one)
	await one.getByText('One was compared.').waitFor({ timeout: PATIENT_MS })
	expect(cookies.length).toBeGreaterThanOrEqual(3)
	expect(new Set(cookies)).toEqual(new Set([undefined]))
	await one.route('**/contacts/key', (route) =>
		route.fulfill({ json: { key: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', former: [] } }),
	)
	await one.locator('#contacts-typed').fill('b@example.org')
	await compare(one)
	await one.getByText('The key of this treehole is another').waitFor({ timeout: PATIENT_MS })
	await compare(one, 'Go on with this key')
	await one.getByText('not made with the key that is published').waitFor({ timeout: PATIENT_MS })
})
