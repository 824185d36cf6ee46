import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'

export interface Captured {
	readonly status: number
	readonly headers: OutgoingHttpHeaders
	readonly body: Buffer
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Runs a handler and collects its whole answer instead of sending it. */
export function capture(handler: Handler, request: IncomingMessage): Promise<Captured> {
	return new Promise((resolve, reject) => {
		const response = new CapturingResponse(request, resolve)
		handler(request, response).catch(reject)
	})
}

class CapturingResponse extends ServerResponse {
	readonly #chunks: Buffer[] = []

	constructor(
		request: IncomingMessage,
		readonly done: (captured: Captured) => void,
	) {
		super(request)
	}

	override write(chunk: unknown, ...rest: unknown[]): boolean {
		this.#take(chunk, rest[0])
		const callback = rest.find((one) => typeof one === 'function')
		if (callback) queueMicrotask(callback as () => void)
		return true
	}

	override end(...given: unknown[]): this {
		const [chunk, encoding] = given
		if (chunk && typeof chunk !== 'function') this.#take(chunk, encoding)
		const body = Buffer.concat(this.#chunks)
		this.done({ status: this.statusCode, headers: this.getHeaders(), body })
		this.emit('finish')
		this.emit('close')
		return this
	}

	#take(chunk: unknown, encoding: unknown): void {
		if (typeof chunk !== 'string') this.#chunks.push(Buffer.from(chunk as Uint8Array))
		else
			this.#chunks.push(
				Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'),
			)
	}
}
