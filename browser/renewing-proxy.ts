import { readFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { freePort } from './app'

/** The name of this build, which the worker gives to what it keeps. */
const BUILD = readFileSync('.build/bundles.stamp', 'utf8').slice(0, 12)
export const NEWER_BUILD = 'fedcba987654'

/** An app behind an address of its own, whose service worker can become another build's. */
export interface RenewingProxy {
	readonly origin: string
	/** From now on there is a newer build. */
	renew(): void
	stop(): Promise<void>
}

/**
 * Passes everything on to `target` (an origin); only `/sw.js` begins with `first`, a script, and is another build's once it is
 * renewed: one that differs in its name alone.
 */
export async function startRenewingProxy(target: string, first = ''): Promise<RenewingProxy> {
	let renewed = false
	const port = await freePort()
	const proxy = createServer((asked, answer) => {
		const { method, url, headers } = asked
		// Whole and readable, whatever the browser has already.
		const { 'if-none-match': _, ...asks } = headers
		const plain = { ...asks, host: `localhost:${port}`, 'accept-encoding': 'identity' }
		// The newer build has the same files, but for the worker.
		const there = url?.replace(NEWER_BUILD, BUILD)
		const inner = request(`${target}${there}`, { method, headers: plain }, (said) => {
			if (url !== '/sw.js' || !(renewed || first)) {
				answer.writeHead(said.statusCode ?? 502, said.headers)
				said.pipe(answer)
				return
			}
			const { 'content-length': __, etag: ___, ...rest } = said.headers
			answer.writeHead(200, rest)
			said.setEncoding('utf8')
			let script = ''
			said.on('data', (chunk) => {
				script += chunk
			})
			said.on('end', () =>
				answer.end(first + (renewed ? script.replaceAll(BUILD, NEWER_BUILD) : script)),
			)
		})
		inner.on('error', () => answer.destroy())
		asked.pipe(inner)
	})
	await new Promise<void>((resolve) => proxy.listen(port, 'localhost', resolve))
	return {
		origin: `http://localhost:${port}`,
		renew() {
			renewed = true
		},
		stop() {
			proxy.closeAllConnections()
			return new Promise((resolve) => proxy.close(() => resolve()))
		},
	}
}
