import type { IncomingMessage } from 'node:http'
import { MOST_BODY_BYTES } from './door'

/** The whole body of a form, or null when it is larger than any form of ours. The server's time-out bounds slow ones. */
export async function readBody(request: IncomingMessage): Promise<Buffer | null> {
	const chunks: Buffer[] = []
	let bytes = 0
	for await (const chunk of request) {
		bytes += chunk.length
		if (bytes > MOST_BODY_BYTES) return null
		chunks.push(chunk)
	}
	return Buffer.concat(chunks)
}
