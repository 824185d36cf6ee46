import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** One request as it goes over the wire. */
export interface Asked {
	readonly method: string
	readonly path: string
	readonly headers: Readonly<Record<string, string>>
	readonly body: Buffer
}

/** All that a reader can see of an answer, but for the time that it took. */
export interface Answered {
	readonly status: number
	/** Everything but `date` and what belongs to the connection. */
	readonly headers: Readonly<Record<string, string>>
	readonly body: Buffer
}

/** Of one connection and not of the page, or told anew each second. */
const NOT_OF_THE_PAGE = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

/** One kept connection on which bytes are neither decompressed nor followed: what `fetch` would hide. */
export class Wire {
	readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })

	constructor(readonly origin: string) {}

	get(path: string, headers: Record<string, string> = {}): Promise<Answered> {
		return this.ask({ method: 'GET', path, headers, body: Buffer.alloc(0) })
	}

	/** Sends a form as our pages do. */
	async post(path: string, fields: Fields, cookie: string): Promise<Answered> {
		return this.ask(await posting(path, fields, cookie))
	}

	/** Rejects when the connection breaks. */
	ask({ method, path, headers, body }: Asked): Promise<Answered> {
		const own = method === 'POST' ? { origin: this.origin, 'content-length': `${body.length}` } : {}
		return new Promise((resolve, reject) => {
			const options = { method, headers: { ...withoutEmpty(headers), ...own }, agent: this.#agent }
			const sent = request(this.origin + path, options, (answer) => {
				const { statusCode: status = 0 } = answer
				buffer(answer).then(
					(bytes) => resolve({ status, headers: ofThePage(answer.headers), body: bytes }),
					reject,
				)
			})
			sent.on('error', reject)
			sent.end(body)
		})
	}

	close(): void {
		this.#agent.destroy()
	}
}

/** Names and values of a form, in their order. */
export type Fields = Iterable<readonly [string, string]>

/** A form ready to be sent many times: making it once keeps its making out of what is timed. */
export async function posting(path: string, fields: Fields, cookie: string): Promise<Asked> {
	const form = new FormData()
	for (const [name, value] of fields) form.append(name, value)
	const encoded = new Response(form)
	const type = encoded.headers.get('content-type') ?? ''
	const headers = { cookie, 'content-type': type, 'sec-fetch-site': 'same-origin' }
	return { method: 'POST', path, headers, body: Buffer.from(await encoded.arrayBuffer()) }
}

export function getting(path: string, cookie: string): Asked {
	return { method: 'GET', path, headers: { cookie }, body: Buffer.alloc(0) }
}

function withoutEmpty(headers: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
}

function ofThePage(headers: IncomingHttpHeaders): Record<string, string> {
	const kept = Object.entries(headers).filter(([name]) => !NOT_OF_THE_PAGE.has(name))
	return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
}
