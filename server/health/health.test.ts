import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { get } from '../temporary-front'
import { Health, isHealth } from './health'
import type { Readiness } from './readiness'

const WELL = {
	ready: true,
	store: true,
	migrations: true,
	disk: true,
	outbox: true,
	keeper: true,
	sealing: true,
}
let found: Readiness = WELL
let checks = 0
let now = 0
const health = new Health(
	async () => {
		checks++
		return found
	},
	() => now,
)
const server = createServer((request, response) => health.answer(request.url ?? '', response))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo
afterAll(() => new Promise((resolve) => server.close(resolve)))

test('the two addresses, and no other', () => {
	expect(['/healthz', '/readyz', '/readyz?x', '/', undefined].map(isHealth)).toEqual([
		true,
		true,
		false,
		false,
		false,
	])
})

test('live is whoever answers; ready says what it found, in words without figures', async () => {
	expect((await get(port, '/healthz')).text).toBe('{"live":true}\n')
	const { status, text } = await get(port, '/readyz')
	expect(status).toBe(200)
	expect(Object.values(JSON.parse(text)).every((value) => typeof value === 'boolean')).toBe(true)
})

test('checks are made once a second, however many ask', async () => {
	now += 5_000
	checks = 0
	await Promise.all(Array.from({ length: 20 }, () => get(port, '/readyz')))
	expect(checks).toBe(1)
	now += 1_000
	await get(port, '/readyz')
	expect(checks).toBe(2)
})

test('what is not ready answers 503; a keeper or a sealing key that is away is only told', async () => {
	found = { ...WELL, keeper: false }
	now += 1_000
	const away = await get(port, '/readyz')
	expect([away.status, JSON.parse(away.text).keeper]).toEqual([200, false])
	found = { ...WELL, sealing: false }
	now += 1_000
	const open = await get(port, '/readyz')
	expect([open.status, JSON.parse(open.text).sealing]).toEqual([200, false])
	found = { ...WELL, ready: false, disk: false }
	now += 1_000
	const full = await get(port, '/readyz')
	expect([full.status, JSON.parse(full.text).disk]).toEqual([503, false])
})

test('once it stops it is live and not ready', async () => {
	found = WELL
	now += 1_000
	health.stop()
	expect((await get(port, '/readyz')).status).toBe(503)
	expect((await get(port, '/healthz')).status).toBe(200)
})
