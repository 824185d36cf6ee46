import { request as ask } from 'node:http'
import { expect, test } from 'vitest'
import { get, pages, raw, temporaryFront } from '../temporary-front'
import { MOST_BODY_BYTES, MOST_PHOTO_BODY_BYTES } from './limits'

const bodies: number[] = []
const { port, origin } = await temporaryFront(async (request, response) => {
	if (request.method !== 'POST') return pages((url) => `<h1>${url}</h1>`)(request, response)
	let bytes = 0
	for await (const chunk of request) bytes += chunk.length
	bodies.push(bytes)
	response.statusCode = 303
	response.setHeader('location', '/en')
	response.end()
})

test('a form of 64 kB comes in whole', async () => {
	const body = Buffer.alloc(MOST_BODY_BYTES, 'a')
	const answer = await get(port, '/en', { method: 'POST', headers: { origin }, body })
	expect(answer.status).toBe(303)
	expect(bodies).toEqual([MOST_BODY_BYTES])
})

test('where a photo may be sent, a form of 8 MB comes in whole', async () => {
	const body = Buffer.alloc(MOST_PHOTO_BODY_BYTES, 'a')
	const answer = await get(port, '/en/tell', { method: 'POST', headers: { origin }, body })
	expect(answer.status).toBe(303)
	expect(bodies.at(-1)).toBe(MOST_PHOTO_BODY_BYTES)
})

test.each([
	['/en', MOST_BODY_BYTES + 1],
	['/en/tell', MOST_PHOTO_BODY_BYTES + 1],
])('%s does not take %i bytes', async (path, bytes) => {
	const body = Buffer.alloc(bytes, 'a')
	expect((await get(port, path, { method: 'POST', headers: { origin }, body })).status).toBe(413)
})

test('one byte more is answered with a page that says so, in the language of the page', async () => {
	const body = Buffer.alloc(MOST_BODY_BYTES + 1, 'a')
	const answer = await get(port, '/zh', { method: 'POST', headers: { origin }, body })
	expect(answer.status).toBe(413)
	expect(answer.text).toBe('<h1>/zh/problem/413</h1>')
})

test('so is a body whose length nobody said, as soon as it is too long', async () => {
	const answer = await new Promise<number>((resolve, reject) => {
		const headers = { host: `localhost:${port}`, origin, 'transfer-encoding': 'chunked' }
		const asked = ask({ port, host: '127.0.0.1', path: '/en', method: 'POST', headers }, (said) => {
			said.resume()
			resolve(said.statusCode ?? 0)
		})
		asked.on('error', reject)
		for (let sent = 0; sent < 300 * 1024; sent += 1024) asked.write(Buffer.alloc(1024, 'a'))
		asked.end()
	})
	expect(answer).toBe(413)
})

test('a refused body is never read as the next request', async () => {
	const smuggled = 'GET /en HTTP/1.1\r\nHost: localhost\r\n\r\n'
	const body = smuggled.padEnd(2 * 1024 * 1024, ' ')
	const head = `POST /en HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${body.length}\r\n\r\n`
	const said = await raw(port, head, body).catch(() => '')
	expect(said.match(/HTTP\/1\.1/g)?.length ?? 0).toBeLessThanOrEqual(1)
	expect(said).not.toContain('200 OK')
})

test('a length and chunks in one request are refused (request smuggling)', async () => {
	const said = await raw(
		port,
		`POST /en HTTP/1.1\r\nHost: localhost\r\nOrigin: ${origin}\r\n`,
		'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n',
	)
	expect(said).toMatch(/^HTTP\/1\.1 400/)
})

test('requests that are sent at once are answered in their order', async () => {
	const one = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`
	const said = await raw(port, one('/en'), one('/nowhere'), one('/zh', 'Connection: close\r\n'))
	expect(said.match(/HTTP\/1\.1 \d+|<h1>.*?<\/h1>/g)).toEqual([
		'HTTP/1.1 200',
		'<h1>/en</h1>',
		'HTTP/1.1 404',
		'HTTP/1.1 200',
		'<h1>/zh</h1>',
	])
})
