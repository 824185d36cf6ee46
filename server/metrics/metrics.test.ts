import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test, vi } from 'vitest'
import { temporaryStore } from '@/db/content/temporary-store'
import { newThingId } from '@/lib/crypto/id'
import { get, pages, SOME_ROUTES, temporaryFront } from '../temporary-front'
import { ANSWERS } from './counts'
import { serveMetrics } from './metrics'
import { makeRegistry } from './registry'

vi.hoisted(() => {
	process.env.TREEHOLE_KEEPER_SOCKET = '/nowhere/keeper.sock'
})

// Which circle a thread was told in is looked up before its page is kept.
const { remove } = await temporaryStore()
afterAll(remove)
const { front, port, origin } = await temporaryFront(pages(() => '<p>page</p>'))
const registry = makeRegistry(front.kept)
const secret = newThingId()

/** Everything that somebody can do, with things in it that no figure may name. */
await get(port, `/en/secret/${secret}`)
await get(port, `/en/secret/${secret}`)
await get(port, '/en/search?q=lighthouse', { headers: { cookie: 'treehole-s=cookie' } })
await get(port, `/en/nowhere/${secret}`)
await get(port, '/en/tell', { headers: { 'user-agent': 'agent' } })
await get(port, '/en/tell', { method: 'POST', headers: { origin }, body: 'typed' })
await get(port, '/marks?things=x')
const published = await registry.metrics()

test('no label names a person, a thing or an address', () => {
	for (const text of [secret, 'lighthouse', 'cookie', 'agent', 'typed', '127.0.0.1', 'marks']) {
		expect(published).not.toContain(text)
	}
	const labels = [...published.matchAll(/^treehole_\w+\{(.*)\}/gm)].flatMap(([, all = '']) =>
		[...all.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => ({ name, value })),
	)
	const templates = SOME_ROUTES.map(({ template }) => template)
	const allowed: Record<string, readonly string[]> = {
		page: [...templates, 'inside', 'file'],
		how: ANSWERS,
		kind: ['reading', 'inside'],
	}
	expect(labels.length).toBeGreaterThan(10)
	for (const { name, value } of labels) {
		if (name !== 'le') expect(allowed[name]).toContain(value)
	}
})

test('telling cannot be told from anything else that a member does', () => {
	expect(published).toContain('treehole_answers_total{page="inside",how="inside"} 3')
	expect(published).not.toContain('/[locale]/tell')
})

test('reading is counted by template, and by how it was answered', () => {
	const template = '/[locale]/secret/[id]'
	expect(published).toContain(`treehole_answers_total{page="${template}",how="made"} 1`)
	expect(published).toContain(`treehole_answers_total{page="${template}",how="kept"} 1`)
	expect(published).toContain('treehole_keeper_up 0')
	expect(published).toContain('treehole_outbox_age_seconds 0')
})

test('the figures have a port of their own, or none', async () => {
	expect(serveMetrics(registry, 0, '127.0.0.1')).toBe(null)
	const free = await freePort()
	const server = serveMetrics(registry, free, '127.0.0.1') as Server
	afterAll(() => new Promise((resolve) => server.close(resolve)))
	await once(server, 'listening')
	const { headers, text } = await get(free, '/metrics')
	expect(headers['content-type']).toContain('text/plain')
	expect(text).toContain('nodejs_eventloop_lag_seconds')
	expect((await get(free, '/')).status).toBe(404)
	expect((await get(port, '/metrics')).status).toBe(404)
})

async function freePort(): Promise<number> {
	const { createServer } = await import('node:http')
	const probe = createServer()
	await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
	const { port } = probe.address() as AddressInfo
	await new Promise((resolve) => probe.close(resolve))
	return port
}
