import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { config } from '@/lib/config/config'
import { makeKeys } from '@/lib/keys/make-keys'
import { MemberSecret } from '@/lib/mark/member-marks'
import { done, refused } from '@/lib/outcome'
import { confirmedAddress, sendCode } from './verify-command'

vi.mock('next-intl/server', () => ({
	getTranslations: async () => (_: string, values?: { code: string }) => `code ${values?.code}`,
}))

const MINUTE = 60_000
const NOW = Date.UTC(2026, 10, 24)

/** What the gateway was sent, and how it answers. */
const asked: { authorization: string | undefined; body: { to: string; text: string } }[] = []
let status = 200
let gateway: Server
let folder: string

beforeAll(async () => {
	gateway = createServer(async (request: IncomingMessage, response) => {
		const { authorization } = request.headers
		asked.push({ authorization, body: JSON.parse(await text(request)) })
		response.writeHead(status).end()
	})
	await new Promise<void>((resolve) => {
		gateway.listen(0, '127.0.0.1', resolve)
	})
	folder = mkdtempSync(path.join(tmpdir(), 'treehole-verify-'))
	process.env.TREEHOLE_KEYS = path.join(folder, 'keys')
	process.env.TREEHOLE_LOG_LEVEL = 'silent'
	process.env.TREEHOLE_SMS_URL = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`
	process.env.TREEHOLE_SMS_TOKEN = 'bearer-of-the-test'
	makeKeys(config().keys)
})
beforeEach(() => {
	asked.length = 0
	status = 200
})
afterAll(() => {
	gateway.close()
	rmSync(folder, { recursive: true })
})

const someone = () => MemberSecret.random()

async function sealedFor(member: MemberSecret, typed = '+49 1512 3456789') {
	const sent = await sendCode(member, typed, 'US', 'en', NOW)
	if (!sent.ok) throw new Error(sent.refusal)
	return { sealed: sent.value, code: /\d{6}/.exec(asked.at(-1)?.body.text ?? '')?.[0] ?? '' }
}

test('a phone gets its code by the operator’s gateway, and opens with it', async () => {
	const member = someone()
	const { sealed, code } = await sealedFor(member)
	expect(asked).toMatchObject([
		{ authorization: 'Bearer bearer-of-the-test', body: { to: '+4915123456789' } },
	])
	expect(sealed).not.toContain(code)
	expect(confirmedAddress(member, sealed, code, NOW)).toEqual(done('+4915123456789'))
	const spaced = `${code.slice(0, 3)} ${code.slice(3)}`
	expect(confirmedAddress(member, sealed, spaced, NOW)).toEqual(done('+4915123456789'))
})

test('another code, a late one, somebody else’s and a made-up form open nothing', async () => {
	const member = someone()
	const { sealed, code } = await sealedFor(member)
	const wrong = code === '123456' ? '654321' : '123456'
	for (const typed of [wrong, '', '0', code.slice(1), `${wrong}${code}`])
		expect(confirmedAddress(member, sealed, typed, NOW)).toEqual(refused('wrongCode'))
	expect(confirmedAddress(member, sealed, code, NOW + 15 * MINUTE)).toEqual(refused('wrongCode'))
	expect(confirmedAddress(someone(), sealed, code, NOW)).toEqual(refused('wrongCode'))
	for (const forged of ['', 'x', `${sealed.slice(0, -4)}AAAA`])
		expect(confirmedAddress(member, forged, code, NOW)).toEqual(refused('expired'))
})

test('a gateway that refuses is told; what is no address is sent nowhere', async () => {
	status = 500
	expect(await sendCode(someone(), '+4915123456789', 'US', 'en')).toEqual(refused('notSent'))
	asked.length = 0
	expect(await sendCode(someone(), 'nobody', 'US', 'en')).toEqual(refused('badAddress'))
	expect(asked).toEqual([])
})

test('without a mail server the code comes to the operator, and not the address', async () => {
	const printed: string[] = []
	const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
		printed.push(String(line))
		return true
	})
	const member = someone()
	const sent = await sendCode(member, 'Somebody@Example.org', 'US', 'en', NOW)
	write.mockRestore()
	expect(printed.join('')).not.toMatch(/example/i)
	const code = /here: (\d{6})/.exec(printed.join(''))?.[1] ?? ''
	expect(sent.ok && confirmedAddress(member, sent.value, code, NOW)).toEqual(
		done('somebody@example.org'),
	)
})
