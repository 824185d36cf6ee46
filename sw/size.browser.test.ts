import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { test } from '@/browser/test'
import { OFFLINE } from '@/device/caches'

const KB = 1000

test('the service worker is at most 12 kB, compressed', () => {
	const worker = readFileSync('public/sw.js')
	expect(gzipSync(worker, { level: 9 }).length).toBeLessThanOrEqual(12 * KB)
	expect(brotliCompressSync(worker).length).toBeLessThanOrEqual(12 * KB)
})

test('what every page has to load of the reader’s script is one file', () => {
	expect(readFileSync('public/reader.js', 'utf8')).not.toMatch(/from\s*"|import\s*"/)
})

test('the worker fetches at most 60 kB ahead, and keeps no more than 120', async ({ open }) => {
	const page = await open()
	await page.goto('/en')
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
	const kept = await page.evaluate(async (prefix) => {
		const name = (await caches.keys()).find((one) => one.startsWith(prefix)) ?? ''
		const cache = await caches.open(name)
		const files = (await cache.keys()).map(async (request) => {
			const answer = await cache.match(request)
			const body = new Uint8Array((await answer?.arrayBuffer()) ?? [])
			return { url: request.url, bytes: [...body] }
		})
		return Promise.all(files)
	}, OFFLINE)
	const paths = kept.map(({ url }) => new URL(url).pathname)
	expect(paths).toEqual(expect.arrayContaining(['/en/offline', '/zh/offline', '/reader.js']))
	expect(paths.some((path) => path.endsWith('.css'))).toBe(true)
	expect(paths.some((path) => path.startsWith('/r/kept-'))).toBe(true)
	const sum = (sizes: number[]) => sizes.reduce((all, one) => all + one, 0)
	const sent = sum(kept.map(({ bytes }) => gzipSync(Uint8Array.from(bytes)).length))
	expect(sent).toBeLessThanOrEqual(60 * KB)
	expect(sum(kept.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(120 * KB)
	console.log(
		`fetched ahead: ${sent} B compressed, ${sum(kept.map(({ bytes }) => bytes.length))} B kept, ${paths.length} files`,
	)
})
