import type { IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { beforeEach, expect, test, vi } from 'vitest'
import { BUDGETS } from '@/lib/guard/budgets'
import { get, temporaryFront } from './temporary-front'

vi.hoisted(() => {
	process.env.TREEHOLE_LOG_LEVEL = 'silent'
})

interface Seen {
	readonly method: string
	readonly url: string
	readonly headers: IncomingHttpHeaders
	readonly body: string
	readonly address: string | undefined
}

const NEXTS_SCRIPT = '<script nonce="n">self.__next_f.push([1,"flight"])</script>'
const seen: Seen[] = []

/** Stands for Next: notes what it was asked, and answers with a page, a redirect after a form, or trouble. */
const { port, origin } = await temporaryFront(async (request, response) => {
	const { method = '', url = '', headers, socket } = request
	let body = ''
	for await (const chunk of request) body += chunk
	seen.push({ method, url, headers: { ...headers }, body, address: socket.remoteAddress })
	if (url.includes('broken')) throw new Error('what somebody wrote')
	if (url.includes('stuck')) await new Promise(() => {})
	if (url.includes('missing')) response.statusCode = 404
	if (url.includes('failing')) response.statusCode = 500
	if (url.includes('old')) {
		response.writeHead(400, { 'content-type': 'text/plain' }).end('Invalid Server Action request.')
		return
	}
	response.setHeader('x-powered-by', 'Next.js')
	if (method === 'POST') {
		response.setHeader('set-cookie', ['a=1', 'b=2'])
		response.writeHead(303, { location: '/en?note=hearted' }).end()
	} else if (url.startsWith('/marks')) {
		response.setHeader('content-type', 'application/json')
		response.end('{}')
	} else {
		response.setHeader('content-type', 'text/html; charset=utf-8')
		response.setHeader('cache-control', 's-maxage=3600')
		response.end(`<h1>${url}</h1>${NEXTS_SCRIPT}`)
	}
})

beforeEach(() => {
	vi.useRealTimers()
	seen.length = 0
})

const SPYING = {
	'user-agent': 'Mozilla/5.0 (a very particular phone)',
	'x-forwarded-for': '203.0.113.7',
	'x-real-ip': '203.0.113.7',
	forwarded: 'for=203.0.113.7',
	referer: 'https://elsewhere.example/',
	dnt: '1',
}
const PLAYING_NEXT = {
	'x-middleware-subrequest': 'middleware:middleware:middleware',
	'x-middleware-rewrite': '/en/tell',
	'x-middleware-prefetch': '1',
	'x-nextjs-data': '1',
	'x-invoke-path': '/en/tell',
	'x-invoke-status': '404',
	'x-now-route-matches': '1',
	'x-matched-path': '/en/tell',
	'x-prerender-revalidate': 'x',
	'x-forwarded-host': 'evil.example',
	'x-treehole-network': 'mine',
	'content-security-policy': "script-src 'nonce-evil'",
	'next-resume': '1',
}

test('a reading page is made as nobody: no cookie, address, agent or language of its reader goes in', async () => {
	const headers = { ...SPYING, ...PLAYING_NEXT, cookie: 'treehole-s=x', 'accept-language': 'zh' }
	await get(port, '/en?sort=warm', { headers })
	expect(seen).toEqual([
		{
			method: 'GET',
			url: '/en?sort=warm',
			headers: {
				accept: 'text/html',
				host: 'localhost',
				'user-agent': 'Treehole-Printer (like Bingbot)',
				'x-forwarded-proto': 'http',
			},
			body: '',
			address: undefined,
		},
	])
})

test('into a member’s page go cookie and language, the network’s tag, and nothing else of theirs', async () => {
	const headers = { ...SPYING, ...PLAYING_NEXT, cookie: 'treehole-s=x', 'accept-language': 'zh' }
	await get(port, '/en/tell', { headers })
	expect(seen[0]?.headers).toEqual({
		accept: 'text/html',
		'accept-language': 'zh',
		cookie: 'treehole-s=x',
		host: `localhost:${port}`,
		'content-security-policy': expect.stringMatching(/'nonce-(?!evil)[\w+/]{22}=='/),
		'x-forwarded-proto': 'http',
		'x-treehole-network': expect.stringMatching(/^[\w-]{22}$/),
	})
	expect(seen[0]?.address).toBe(undefined)
})

test('a reading page is printed once and served to all from memory, compressed', async () => {
	const headers = { 'accept-encoding': 'gzip, br' }
	const [first, second] = [
		await get(port, '/zh', { headers }),
		await get(port, '/zh?utm=x', { headers }),
	]
	expect(brotliDecompressSync(first.body).toString()).toBe('<h1>/zh</h1>')
	expect(second.body).toEqual(first.body)
	expect(seen).toHaveLength(1)
	expect(first.headers['cache-control']).toBe('private, no-cache')
	expect(first.headers['content-security-policy']).toContain("script-src 'self';")
	expect(first.headers['set-cookie']).toBe(undefined)
	const again = await get(port, '/zh', { headers: { 'if-none-match': first.headers.etag ?? '' } })
	expect(again.status).toBe(304)
})

test('Next’s router gets the same page as everybody: nothing else is ever kept under its address', async () => {
	const plain = await get(port, '/en')
	const router: Record<string, string>[] = [
		{ rsc: '1' },
		{ rsc: '1', 'next-router-prefetch': '1', accept: 'text/x-component' },
		{ 'next-action': 'abc' },
	]
	for (const headers of router) {
		const answer = await get(port, '/en?_rsc=1x', { headers })
		expect(answer.text).toBe(plain.text)
	}
	expect(seen.every(({ headers }) => headers.rsc === undefined)).toBe(true)
})

test('a member’s page keeps its scripts under a nonce of its own and is never stored', async () => {
	const [one, two] = [await get(port, '/en/tell'), await get(port, '/en/tell')]
	expect(seen).toHaveLength(2)
	expect(one.text).toContain(NEXTS_SCRIPT)
	expect(one.headers['cache-control']).toBe('private, no-store')
	expect(one.headers['x-powered-by']).toBe(undefined)
	const nonce = ({ headers }: typeof one) =>
		/'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
	expect(nonce(one)).not.toBe(nonce(two))
	expect(seen[0]?.headers['content-security-policy']).toContain(nonce(one))
})

test('a form goes in whole, and its answer comes back with its cookies', async () => {
	const headers = { origin, 'content-type': 'multipart/form-data; boundary=x', cookie: 'c=1' }
	const answer = await get(port, '/en', { method: 'POST', headers, body: 'typed' })
	expect(seen[0]).toMatchObject({ method: 'POST', body: 'typed' })
	expect(seen[0]?.headers).toMatchObject({ cookie: 'c=1', 'content-length': '5' })
	expect(answer.status).toBe(303)
	expect(answer.headers.location).toBe('/en?note=hearted')
	expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2'])
	expect(answer.headers['cache-control']).toBe('private, no-store')
})

test('a foreign form never reaches Next', async () => {
	const headers = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }
	const answer = await get(port, '/en', { method: 'POST', headers, body: 'x' })
	expect(answer.status).toBe(403)
	expect(seen.filter(({ method }) => method === 'POST')).toEqual([])
})

test('a person is refused by a page in their language, a program by a line', async () => {
	const page = await get(port, '/nowhere', { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } })
	expect([page.status, page.text]).toEqual([404, '<h1>/zh/problem/404</h1>'])
	const chosen = await get(port, '/nowhere', { headers: { cookie: 'a=b; language=en' } })
	expect(chosen.text).toBe('<h1>/en/problem/404</h1>')
	const line = await get(port, '/nowhere', { headers: { accept: '*/*' } })
	expect([line.status, line.text]).toEqual([404, '404 Not Found\n'])
	const head = await get(port, '/nowhere', { method: 'HEAD', headers: { accept: '*/*' } })
	expect([head.status, head.text]).toEqual([404, ''])
})

test('a page of ours stands for Next’s own trouble, which says nothing of what it was', async () => {
	for (const [path, status] of [
		['/en/tell?broken', 500],
		['/en/tell?failing', 500],
		['/en/tell?missing', 404],
		['/en?after=missing', 404],
		['/en?after=broken', 500],
	] as const) {
		const answer = await get(port, path)
		expect([answer.status, answer.text]).toEqual([status, `<h1>/en/problem/${status}</h1>`])
	}
})

test('a form from before an upgrade is answered by a page that says what to do', async () => {
	const asking = { method: 'POST', headers: { origin }, body: 'typed' }
	for (const path of ['/en?old', '/en/tell?old']) {
		const answer = await get(port, path, asking)
		expect([answer.status, answer.text]).toEqual([409, '<h1>/en/problem/409</h1>'])
	}
	const headers = { origin, 'next-action': 'abc' }
	const script = await get(port, '/en/tell?old', { ...asking, headers })
	expect([script.status, script.text]).toEqual([400, 'Invalid Server Action request.'])
})

test('an address with a slash too many leads to the one without', async () => {
	const { status, headers } = await get(port, '/en/?sort=warm')
	expect([status, headers.location]).toEqual([308, '/en?sort=warm'])
})

test('what is not allowed says what is', async () => {
	const { status, headers } = await get(port, '/en', { method: 'DELETE' })
	expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST'])
})

test('one network can search only so much; then it is asked to wait', async () => {
	// No time passes in which a budget fills again, however slow the machine is.
	vi.useFakeTimers({ toFake: ['Date'] })
	const { burst } = BUDGETS.search.network
	for (let search = 0; search < burst; search++) {
		expect((await get(port, `/en/search?q=${search}`)).status).toBe(200)
	}
	const { status, text, headers } = await get(port, '/en/search?q=more')
	expect([status, text]).toEqual([429, '<h1>/en/problem/429</h1>'])
	expect(headers['retry-after']).toBe('60')
	expect((await get(port, '/en')).status).toBe(200)
})

test('every answer carries the headers of safety', async () => {
	for (const [path, asking] of [
		['/en', {}],
		['/en/tell', {}],
		['/marks', {}],
		['/nowhere', {}],
		['/nowhere', { headers: { accept: '*/*' } }],
		['/healthz', {}],
		['/readyz', {}],
		['/en', { method: 'POST', headers: { origin }, body: 'x' }],
		['/en', { method: 'PUT' }],
		['/en/', {}],
		['/en', { headers: { host: 'evil.example' } }],
	] as const) {
		const { headers } = await get(port, path, asking)
		expect(headers['x-content-type-options'], path).toBe('nosniff')
		expect(headers['referrer-policy'], path).toBe('same-origin')
		expect(headers['x-frame-options'], path).toBe('DENY')
	}
})

test('health is asked by machines that do not know our name', async () => {
	const headers = { host: '10.1.2.3:3000' }
	expect((await get(port, '/healthz', { headers })).status).toBe(200)
	expect((await get(port, '/readyz', { headers })).status).toBe(200)
	expect((await get(port, '/en', { headers })).status).toBe(421)
})

test.each([
	['a page', 15, {}],
	[
		'a telling, whose photo may have to wait for others,',
		60,
		{ method: 'POST', headers: { origin } },
	],
])('%s that is not answered in %i seconds can be asked for again', async (_, seconds, asking) => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
	const answer = get(port, '/en/tell?stuck', asking)
	await vi.waitUntil(() => seen.length === 1)
	await vi.advanceTimersByTimeAsync(seconds * 1000)
	const { status, text } = await answer
	expect([status, text]).toEqual([503, '<h1>/en/problem/503</h1>'])
})
