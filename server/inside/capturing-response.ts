import { type IncomingMessage, type OutgoingHttpHeader, ServerResponse } from 'node:http'

type Chunk = string | Uint8Array

/** A response that goes nowhere: what is written to it is collected, and handed over when it ends. */
export class CapturingResponse extends ServerResponse {
	readonly #chunks: Buffer[] = []
	#done = false

	constructor(
		request: IncomingMessage,
		readonly onEnd: (body: Buffer) => void,
	) {
		super(request)
	}

	/** Node would turn the headers into text at once; they are wanted as they are. */
	override writeHead(status: number, ...rest: unknown[]): this {
		this.statusCode = status
		const headers = rest.find((one) => typeof one === 'object' && one !== null)
		for (const [name, value] of Object.entries(headers ?? {})) {
			this.setHeader(name, value as OutgoingHttpHeader as string)
		}
		return this
	}

	override flushHeaders(): void {}

	override write(chunk: Chunk, ...rest: unknown[]): boolean {
		this.#take(chunk, rest[0])
		callBack(rest)
		return true
	}

	override end(...given: unknown[]): this {
		if (this.#done) return this
		this.#done = true
		const [chunk, encoding] = given
		if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.#take(chunk, encoding)
		this.onEnd(Buffer.concat(this.#chunks))
		// Next waits for these before it lets go of the request.
		this.emit('finish')
		this.emit('close')
		callBack(given)
		return this
	}

	#take(chunk: Chunk, encoding: unknown): void {
		const given = typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'
		this.#chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, given) : Buffer.from(chunk))
	}
}

function callBack(given: unknown[]): void {
	const callback = given.find((one) => typeof one === 'function')
	if (callback) queueMicrotask(callback as () => void)
}
