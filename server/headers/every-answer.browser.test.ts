import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { everyAddress } from '@/browser/addresses'
import { HttpMember } from '@/browser/http/http-member'
import { type SecureApp, startSecureApp } from '@/browser/tls/secure-app'
import { listFiles } from '@/server/kept/file-list'

/** Written out here, and not taken from headers.ts, which is what is tested. */
const EVERYWHERE: Readonly<Record<string, string>> = {
	'cross-origin-embedder-policy': 'require-corp',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'referrer-policy': 'same-origin',
	'strict-transport-security': 'max-age=63072000; includeSubDomains',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
}

let secure: SecureApp
let member: HttpMember
let secret: string

beforeAll(async () => {
	secure = await startSecureApp()
	member = new HttpMember(secure.origin)
	await member.join()
	secret = (await member.tell({ text: 'Told over https', when: 'now' })) ?? ''
	await vi.waitFor(() => member.browser.page(`/en/secret/${secret}`), 10_000)
})

afterAll(() => secure.stop())

/** Fails with every header that is missing or different, under the answer's own name. */
function expectHeaders(name: string, { headers, status }: Pick<Response, 'headers' | 'status'>) {
	const told = (all: Iterable<string>) =>
		Object.fromEntries([...all].map((header) => [header, headers.get(header)]))
	expect({ name, ...told(Object.keys(EVERYWHERE)) }).toEqual({ name, ...EVERYWHERE })
	// One page finds the nearest place, on the device.
	const position = name.includes('/places') ? /geolocation=\((?:self)?\)/ : /geolocation=\(\)/
	const permissions = headers.get('permissions-policy')
	expect(permissions, name).toMatch(/camera=\(\)/)
	expect(permissions, name).toMatch(position)
	const policy = headers.get('content-security-policy') ?? ''
	const moved = status >= 300 && status < 400 && status !== 304
	if (!moved) expect(policy, name).toMatch(/^default-src 'none'/)
	expect(policy, name).not.toContain('unsafe-')
	if (headers.get('content-type')?.startsWith('text/html')) {
		expect(policy, name).toContain("require-trusted-types-for 'script'")
	}
	for (const speaking of ['server', 'x-powered-by', 'x-nextjs-cache']) {
		expect(headers.get(speaking), name).toBe(null)
	}
}

/** Looks at the head alone: some answers are streams without an end. */
async function ask(path: string, init: RequestInit = {}): Promise<Response> {
	const answer = await fetch(secure.origin + path, { redirect: 'manual', ...init })
	await answer.body?.cancel()
	return answer
}

describe('every route of the build', () => {
	test.for(['en', 'zh'] as const)(
		'signed out, made and kept, whole and unchanged: %s',
		async (locale) => {
			const seen = everyAddress(locale, secret)
			expect(seen.length).toBeGreaterThan(20)
			for (const { path } of seen) {
				for (const accept of ['text/html', '*/*']) {
					expectHeaders(`${path} ${accept}`, await ask(path, { headers: { accept } }))
				}
				const again = await ask(path)
				expectHeaders(`${path} again`, again)
				expectHeaders(`HEAD ${path}`, await ask(path, { method: 'HEAD' }))
				const etag = again.headers.get('etag')
				if (!etag) continue
				const unchanged = await ask(path, { headers: { 'if-none-match': etag } })
				expect(unchanged.status).toBe(304)
				expectHeaders(`${path} unchanged`, unchanged)
			}
		},
	)

	test('signed in', async () => {
		const statuses = new Map<string, number>()
		for (const { path, template } of everyAddress('en', secret)) {
			const answer = await member.browser.get(path)
			await answer.body?.cancel()
			expectHeaders(path, answer)
			statuses.set(template, answer.status)
		}
		// That the member was let in at all: else the above has seen only doors.
		for (const page of ['/[locale]/me', '/[locale]/tell', '/[locale]/me/export']) {
			expect(statuses.get(page)).toBe(200)
		}
	})

	test('forms, and what they are refused with', async () => {
		const origin = { origin: secure.origin }
		for (const { path } of everyAddress('en', secret)) {
			expectHeaders(`POST ${path}`, await ask(path, { method: 'POST', headers: origin, body: '' }))
		}
		expectHeaders('sign-in', await member.browser.post('/en/sign-in', { words: 'nothing' }))
		const out = await member.browser.post('/sign-out', { locale: 'en' })
		expectHeaders('sign-out', out)
		expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
		const ended = out.headers.getSetCookie()
		expect(ended.length).toBeGreaterThanOrEqual(2)
		for (const line of ended) expect(line).toMatch(/^[\w-]+=;.*Max-Age=0.*Secure/)
	})
})

test('every file', async () => {
	const files = [...listFiles(process.cwd()).keys()]
	expect(files).toContain('/sw.js')
	for (const file of files) {
		const answer = await ask(file)
		expect(answer.status).toBe(200)
		expectHeaders(file, answer)
	}
})

test.for([
	[404, '/en/nothing', {}],
	[404, '/wp-login.php', {}],
	[308, '/en/', {}],
	[404, '/en/%ff', {}],
	[403, '/en/tell', { method: 'POST', headers: { origin: 'https://evil.example' } }],
	[405, '/en', { method: 'DELETE' }],
	[405, '/en', { method: 'OPTIONS' }],
	[413, '/en/sign-in', { method: 'POST', body: 'x'.repeat(70_000) }],
] as const)('%i: %s', async ([status, path, init]) => {
	const headers = { origin: secure.origin, ...('headers' in init && init.headers) }
	for (const accept of ['text/html', 'application/json']) {
		const answer = await ask(path, { ...init, headers: { ...headers, accept } })
		expect(answer.status).toBe(status)
		expectHeaders(`${status} ${accept}`, answer)
	}
})

test('a request for another host, and how the service does', async () => {
	const misled = await new Promise<Response>((resolve, reject) => {
		const options = { port: secure.app.env.PORT, headers: { host: 'evil.example' } }
		const asked = request(options, (answer) => {
			answer.resume()
			const headers = new Headers(answer.headers as Record<string, string>)
			resolve(new Response(null, { status: answer.statusCode ?? 0, headers }))
		})
		asked.on('error', reject).end()
	})
	expect(misled.status).toBe(421)
	expectHeaders('421', misled)
	for (const path of ['/healthz', '/readyz']) expectHeaders(path, await ask(path))
})
