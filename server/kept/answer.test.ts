import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { get } from '../temporary-front'
import { Answer } from './answer'
import { encodingFor } from './negotiate'
import { send } from './send'

const text = '<p>The same for everybody.</p>'.repeat(50)
const answer = new Answer(200, Buffer.from(text), { 'content-type': 'text/html' })
const server = createServer((request, response) => send(answer, request, response))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo
afterAll(() => new Promise((resolve) => server.close(resolve)))

test.each([
	[undefined, 'identity'],
	['', 'identity'],
	['gzip, deflate, br, zstd', 'br'],
	['gzip, deflate', 'gzip'],
	['GZIP', 'gzip'],
	['br;q=0, gzip', 'gzip'],
	['br; q=0.000 , gzip;q=0', 'identity'],
	['br;q=0.5, gzip;q=1', 'br'],
	['*', 'br'],
	['*;q=0', 'identity'],
	['br;q=0, *', 'gzip'],
	['library', 'identity'],
	['zstd', 'identity'],
] as const)('Accept-Encoding %j gets %s', (accepted, encoding) => {
	expect(encodingFor(accepted)).toBe(encoding)
	expect(encodingFor(accepted)).toBe(encoding)
})

test('the body comes compressed as it was asked for, with its length', async () => {
	const br = await get(port, '/', { headers: { 'accept-encoding': 'br' } })
	const gzip = await get(port, '/', { headers: { 'accept-encoding': 'gzip' } })
	const plain = await get(port, '/')
	expect(brotliDecompressSync(br.body).toString()).toBe(text)
	expect(gunzipSync(gzip.body).toString()).toBe(text)
	expect(plain.text).toBe(text)
	expect(br.headers['content-encoding']).toBe('br')
	expect(plain.headers['content-encoding']).toBe(undefined)
	for (const { headers, body } of [br, gzip, plain]) {
		expect(headers['content-length']).toBe(String(body.length))
		expect(headers.vary).toBe('accept-encoding')
	}
})

test('HEAD has the same headers and no body', async () => {
	const whole = await get(port, '/')
	const head = await get(port, '/', { method: 'HEAD' })
	expect(head.body.length).toBe(0)
	const { date: _, ...headers } = head.headers
	expect(whole.headers).toMatchObject(headers)
})

test('who has it already gets 304 and no body, in any encoding', async () => {
	const { etag = '' } = answer
	for (const known of [etag, `"x", ${etag}`, etag.slice(2), '*']) {
		const headers = { 'if-none-match': known, 'accept-encoding': 'gzip' }
		const again = await get(port, '/', { headers })
		expect(again.status).toBe(304)
		expect(again.body.length).toBe(0)
		expect(again.headers.etag).toBe(etag)
	}
	expect((await get(port, '/', { headers: { 'if-none-match': 'W/"x"' } })).status).toBe(200)
})

test('each encoding is made once, for all who ask for it at the same time', async () => {
	const fresh = new Answer(200, Buffer.from(text), {})
	expect(fresh.made('identity')?.body.toString()).toBe(text)
	expect(fresh.made('br')).toBe(undefined)
	const [one, other] = await Promise.all([fresh.make('br'), fresh.make('br')])
	expect(one).toBe(other)
	expect(fresh.made('br')).toEqual(one)
	expect(fresh.made('gzip')).toBe(undefined)
})
