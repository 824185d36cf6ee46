import { request as ask, type IncomingHttpHeaders, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll } from 'vitest'
import { boundedServer } from './door/bounded-server'
import type { Limits } from './door/limits'
import { Front, type House } from './front'
import { Health } from './health/health'
import type { Handler } from './inside/capture'
import { Files } from './kept/files'
import { routesOf } from './routes/route-list'
import { Routes } from './routes/routes'

/** A few of the app's routes, as Next lists them. */
export const SOME_ROUTES = routesOf({
	'/[locale]/(reading)/page': '/[locale]',
	'/[locale]/(reading)/secret/[id]/page': '/[locale]/secret/[id]',
	'/[locale]/(reading)/search/page': '/[locale]/search',
	'/[locale]/(reading)/problem/[status]/page': '/[locale]/problem/[status]',
	'/[locale]/(member)/tell/page': '/[locale]/tell',
	'/marks/route': '/marks',
})

const READY = {
	ready: true,
	store: true,
	migrations: true,
	disk: true,
	outbox: true,
	keeper: true,
	sealing: true,
}

export interface TemporaryFront {
	readonly front: Front
	readonly server: Server
	readonly port: number
	readonly origin: string
}

/** The front on a free port before `next`, closed after the file's tests. */
export async function temporaryFront(
	next: Handler,
	house: Partial<House> = {},
	limits?: Limits,
): Promise<TemporaryFront> {
	const front = new Front({
		next,
		routes: new Routes(SOME_ROUTES),
		files: new Files(new Map()),
		health: new Health(async () => READY),
		host: 'localhost',
		...house,
	})
	const server = boundedServer((request, response) => front.handle(request, response), limits)
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	afterAll(() => {
		front.kept.close()
		front.live.close()
		server.closeAllConnections()
		return new Promise<void>((resolve) => server.close(() => resolve()))
	})
	const { port } = server.address() as AddressInfo
	return { front, server, port, origin: `http://localhost:${port}` }
}

/** Stands for Next: answers each request with a page made by `page`. */
export function pages(page: (url: string) => string | null): Handler {
	return async (request, response) => {
		const html = page(request.url ?? '')
		response.statusCode = html === null ? 404 : 200
		response.setHeader('content-type', 'text/html; charset=utf-8')
		response.end(html ?? '')
	}
}

export interface Answered {
	readonly status: number
	readonly headers: IncomingHttpHeaders
	readonly body: Buffer
	readonly text: string
}

export interface Asking {
	readonly method?: string
	readonly headers?: Record<string, string>
	readonly body?: string | Buffer
}

/** One request, with exactly the headers that are given: `fetch` would add its own. */
export function get(
	port: number,
	path: string,
	{ method = 'GET', headers = {}, body }: Asking = {},
): Promise<Answered> {
	return new Promise((resolve, reject) => {
		const given = { host: `localhost:${port}`, accept: 'text/html', ...headers }
		const asked = ask({ port, host: '127.0.0.1', path, method, headers: given }, (answer) => {
			const chunks: Buffer[] = []
			answer.on('data', (chunk) => chunks.push(chunk))
			answer.on('end', () => {
				const whole = Buffer.concat(chunks)
				const { statusCode: status = 0, headers } = answer
				resolve({ status, headers, body: whole, text: whole.toString() })
			})
			answer.on('error', reject)
		})
		asked.on('error', reject)
		asked.end(body)
	})
}

/** Writes bytes as they are; everything that comes back until the other side closes. */
export function raw(port: number, ...parts: (string | Buffer)[]): Promise<string> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = []
		const socket = connect(port, '127.0.0.1', () => {
			for (const part of parts) socket.write(part)
		})
		socket.on('data', (chunk) => chunks.push(chunk))
		socket.on('close', () => resolve(Buffer.concat(chunks).toString()))
		socket.on('error', reject)
	})
}
