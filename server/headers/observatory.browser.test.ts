import fs from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { everyAddress } from '@/browser/addresses'
import { observe } from '@/browser/observatory/observe'
import { type SecureApp, startSecureApp } from '@/browser/tls/secure-app'

let secure: SecureApp

beforeAll(async () => {
	withoutPreloads()
	secure = await startSecureApp()
})

afterAll(() => secure.stop())

/** The list of hosts that browsers preload is fetched when the package is installed; here nobody is on it. */
function withoutPreloads(): void {
	const read = fs.readFileSync
	vi.spyOn(fs, 'readFileSync').mockImplementation(((file: string, ...rest: []) =>
		String(file).endsWith('hsts-preload.json') ? '{}' : read(file, ...rest)) as typeof read)
}

/**
 * All points that a page can have: 10 for a policy that starts from nothing, 10 for CORP, 5 each for frames, referrers and
 * checked scripts. Another 5 are for cookies where some are set, and 5 for who is on the preload list.
 */
const FULL = 135

async function expectFullMarks(path: string, full: number): Promise<void> {
	const { httpPort, httpsPort } = secure
	const { grade, score, failed, found } = await observe('localhost', { httpPort, httpsPort, path })
	expect({ path, failed }).toEqual({ path, failed: [] })
	expect({ path, grade, score, found }).toMatchObject({ path, grade: 'A+', score: full })
}

test('the bare address has full marks, with those for its cookie', () =>
	expectFullMarks('/', FULL + 5))

test('every page has full marks', async () => {
	const [, secret = ''] =
		/secret\/([\w-]{22})/.exec(await (await fetch(`${secure.origin}/en`)).text()) ?? []
	const pages = everyAddress('en', secret)
		.filter(({ kind }) => kind !== 'other')
		.map(({ path }) => path.replace(/(?<=\/report\/)nothing$/, secret))
	// Closed circles, seats, appeals and receipts have no page for who has none; theirs go out by the same hand as all others.
	const isThere = async (path: string) => (await fetch(secure.origin + path)).status !== 404
	const there = []
	for (const path of pages)
		if (!/nothing|hearted/.test(path) || (await isThere(path))) there.push(path)
	expect(there.length).toBeGreaterThan(10)
	for (const path of there) await expectFullMarks(path, FULL)
})
