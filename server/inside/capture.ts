import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { CapturingResponse } from './capturing-response'

/** A whole answer of the inside. */
export interface Captured {
	readonly status: number
	readonly headers: OutgoingHttpHeaders
	readonly body: Buffer
}

export type Handler = (request: IncomingMessage, response: CapturingResponse) => Promise<void>

/** The inside did not answer in time. */
export class NoAnswer extends Error {
	override readonly name = 'NoAnswer'
}

const LONGEST_ANSWER_MS = 15_000

/** A photo may wait for others before it is drawn anew (lib/photo/decoder): who tells with one waits as long as four of the slowest. */
export const LONGEST_TELLING_MS = 60_000

/** Runs Next's handler and collects its whole answer instead of sending it. Rejects with NoAnswer after `longest` milliseconds. */
export function capture(
	handler: Handler,
	request: IncomingMessage,
	longest = LONGEST_ANSWER_MS,
): Promise<Captured> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new NoAnswer()), longest)
		const settle = (captured: Captured) => {
			clearTimeout(timer)
			resolve(captured)
		}
		const response = new CapturingResponse(request, (body) =>
			settle({ status: response.statusCode, headers: response.getHeaders(), body }),
		)
		handler(request, response).catch((error: unknown) => {
			clearTimeout(timer)
			reject(error)
		})
	})
}
