import type { IncomingMessage } from 'node:http'
import { LONGEST_DISCARD_MS, MOST_DISCARDED_BYTES } from './limits'

/**
 * The whole body of a form, or null as soon as it is known to be larger than `most` bytes. Rejects when the sender goes away; the
 * server's time-out bounds slow ones.
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
	if (Number(request.headers['content-length'] ?? 0) > most) return null
	const chunks: Buffer[] = []
	let bytes = 0
	// Not destroyed, because the answer that refuses it still has to go out on the same connection.
	for await (const chunk of request.iterator({ destroyOnReturn: false })) {
		bytes += chunk.length
		if (bytes > most) return null
		chunks.push(chunk)
	}
	return Buffer.concat(chunks)
}

/**
 * Reads on and throws away what a refused sender is still sending: browsers show "connection reset" instead of an answer
 * that arrives while they send. Gives up after a megabyte or two seconds. Never rejects.
 */
export function discardBody(request: IncomingMessage): Promise<void> {
	return new Promise((resolve) => {
		let bytes = 0
		const timer = setTimeout(done, LONGEST_DISCARD_MS)
		function done() {
			clearTimeout(timer)
			request.off('data', count).pause()
			resolve()
		}
		function count(chunk: Buffer) {
			bytes += chunk.length
			if (bytes > MOST_DISCARDED_BYTES) done()
		}
		if (request.complete || request.destroyed) return done()
		request.on('data', count).once('end', done).once('error', done).once('close', done)
	})
}
