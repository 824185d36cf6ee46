import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { freePort } from '@/browser/app'
import { cpuMs, onCore, requestsPerSecond } from './load'
import type { Row } from './table'

const SECONDS = 5
const MISSES = 600
const AS_A_BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd', accept: 'text/html' }

/** A running app over the filled store: its address, and the process whose CPU is counted. */
export interface Served {
	readonly origin: string
	readonly pid: number
	readonly folder: string
}

/** The kept feed page against a bare node:http server that sends the same compressed bytes, one core each, one after the other. */
export async function benchKeptFeed({ origin, folder }: Served): Promise<Row[]> {
	const answer = await raw(`${origin}/en`)
	const headers = Object.fromEntries(
		[...answer.headers].filter(([name]) => !['connection', 'date', 'keep-alive'].includes(name)),
	)
	const file = path.join(folder, 'bare.json')
	writeFileSync(file, JSON.stringify({ headers, body: answer.body.toString('base64') }))
	const port = await freePort()
	const bare = await ready(onCore(0, [process.execPath, 'bench/bare-server.mjs', `${port}`, file]))
	// In turns, because the machine is shared: each pair stands close in time.
	const ratios: number[] = []
	let [kept, plain] = [0, 0]
	for (let turn = 0; turn < 3; turn++) {
		plain = requestsPerSecond(`http://127.0.0.1:${port}/`, SECONDS)
		kept = requestsPerSecond(`${origin}/en`, SECONDS)
		ratios.push(kept / plain)
	}
	bare.kill()
	const ratio = ratios.sort((a, b) => a - b)[1] ?? 0
	const html = brotliDecompressSync(answer.body)
	return [
		{
			what: 'kept feed of 30 cards against bare node:http with the same bytes, requests/s',
			figure: `${ratio.toFixed(2)}× (${Math.round(kept)} against ${Math.round(plain)})`,
			target: '≥ 0.4×',
			met: ratio >= 0.4,
		},
		{
			what: 'HTML of 30 cards, brotli',
			figure: `${(answer.body.length / 1000).toFixed(1)} kB (${(html.length / 1000).toFixed(0)} kB plain)`,
			target: '≤ 12 kB',
			met: answer.body.length <= 12_000,
		},
	]
}

/** CPU of one feed page that is not kept (query, rendering, printing, compressing) against an empty dynamic page of Next. */
export async function benchMiss(served: Served): Promise<Row[]> {
	const port = await freePort()
	execFileSync(process.execPath, ['node_modules/next/dist/bin/next', 'build', 'bench/empty-app'], {
		stdio: 'ignore',
	})
	const empty = await ready(onCore(0, [process.execPath, 'bench/empty-app/server.mjs', `${port}`]))
	const addresses = await missAddresses(served.origin)
	const emptyUrl = `http://127.0.0.1:${port}/`
	await ask(Array(200).fill(emptyUrl))
	await ask(addresses.slice(0, 200))
	const ratios: number[] = []
	let [miss, plain] = [0, 0]
	for (let turn = 0; turn < 3; turn++) {
		plain = await cpuPer(empty.pid ?? 0, Array(MISSES).fill(emptyUrl))
		miss = await cpuPer(served.pid, addresses.slice(200 + turn * MISSES, 200 + (turn + 1) * MISSES))
		ratios.push(miss / plain)
	}
	const emptyPage = await (await fetch(emptyUrl)).text()
	const emptyScripts = await scriptBytes(emptyPage, emptyUrl)
	empty.kill()
	const ratio = ratios.sort((a, b) => a - b)[1] ?? 0
	const feed = await (await fetch(`${served.origin}/en`)).text()
	const feedScripts = await scriptBytes(feed, served.origin)
	return [
		{
			what: 'CPU of a miss of the feed against an empty dynamic Next page',
			figure: `${ratio.toFixed(2)}× (${miss.toFixed(2)} ms against ${plain.toFixed(2)} ms)`,
			target: '≤ 2×',
			met: ratio <= 2,
		},
		{
			what: 'JavaScript of a first load above an empty App Router page, compressed',
			figure: `${((feedScripts - emptyScripts) / 1000).toFixed(1)} kB (${(feedScripts / 1000).toFixed(1)} kB in all, empty page ${(emptyScripts / 1000).toFixed(1)} kB)`,
			target: '≤ 15 kB above',
			met: feedScripts - emptyScripts <= 15_000,
		},
	]
}

/** Addresses of feed stretches that nobody asked for yet: each has a cursor of its own. */
async function missAddresses(origin: string): Promise<string[]> {
	const html = await (await fetch(`${origin}/en`)).text()
	const cursor = Number.parseInt(/after=([0-9a-z]+)/.exec(html)?.[1] ?? '', 36)
	if (Number.isNaN(cursor)) throw new Error('the feed has no second page')
	return Array.from(
		{ length: 200 + 3 * MISSES },
		(_, at) => `${origin}/en?after=${(cursor - at).toString(36)}`,
	)
}

async function cpuPer(pid: number, addresses: readonly string[]): Promise<number> {
	const before = cpuMs(pid)
	await ask(addresses)
	return (cpuMs(pid) - before) / addresses.length
}

async function ask(addresses: readonly string[]): Promise<void> {
	const queue = [...addresses]
	await Promise.all(
		Array.from({ length: 4 }, async () => {
			for (let url = queue.pop(); url; url = queue.pop()) {
				const answer = await fetch(url, { headers: AS_A_BROWSER })
				if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
				await answer.arrayBuffer()
			}
		}),
	)
}

async function scriptBytes(html: string, origin: string): Promise<number> {
	const addresses = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(
		(match) => match[1] ?? '',
	)
	let bytes = 0
	for (const address of new Set(addresses))
		bytes += (await raw(new URL(address, origin).href)).body.length
	return bytes
}

/** The answer as it goes over the wire: fetch would decompress it. */
async function raw(url: string): Promise<{ headers: Headers; body: Buffer }> {
	const { get } = await import('node:http')
	return new Promise((resolve, reject) => {
		get(url, { headers: AS_A_BROWSER }, (answer) => {
			const chunks: Buffer[] = []
			answer.on('data', (chunk) => chunks.push(chunk))
			answer.on('end', () => {
				resolve({
					headers: new Headers(answer.headers as Record<string, string>),
					body: Buffer.concat(chunks),
				})
			})
		}).on('error', reject)
	})
}

/** Starts a program and waits until it says that it is ready. */
export function ready(
	[program, ...args]: [string, ...string[]],
	env = process.env,
): Promise<ChildProcess> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, { env })
		child.stdout.on('data', (chunk) => String(chunk).includes('ready') && resolve(child))
		child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}`)))
	})
}
