import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { type Answered, type Asked, Wire } from './wire'

/** How a leaky house answers: it may look at what is asked, change what the true house says, or take its time. */
export type Leak = (asked: Asked, pass: (asked: Asked) => Promise<Answered>) => Promise<Answered>

/** The same app behind a house that leaks; ends with the test. Returns its origin. */
export async function leaking(origin: string, leak: Leak): Promise<string> {
	const wire = new Wire(origin)
	const server = createServer(async (request, response) => {
		try {
			const answer = await leak(await askedBy(request, new URL(origin).host), (asked) =>
				wire.ask(asked),
			)
			const length = { 'content-length': answer.body.length }
			const hasBody = answer.status !== 304 && request.method !== 'HEAD'
			response.writeHead(answer.status, { ...answer.headers, ...(hasBody && length) })
			response.end(answer.body)
		} catch (error) {
			response.destroy(error as Error)
		}
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	onTestFinished(() => {
		wire.close()
		server.closeAllConnections()
		server.close()
	})
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function askedBy(request: IncomingMessage, host: string): Promise<Asked> {
	const { method = 'GET', url = '/' } = request
	const given = Object.entries(request.headers).map(([name, value]) => [name, String(value)])
	const { connection: _, origin: __, ...headers } = Object.fromEntries(given)
	return { method, path: url, headers: { ...headers, host }, body: await buffer(request) }
}
