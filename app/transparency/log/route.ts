import { auditLog } from '@/lib/review/audit'

/** GET /transparency/log: the whole audit log, one JSON a line: number, entry, and the SHA-256 that covers the line before. */
export async function GET(): Promise<Response> {
	const lines = new ReadableStream<Uint8Array>({
		async start(controller) {
			for await (const { number, entry, hash } of auditLog()) {
				const line = JSON.stringify({ number, entry, hash: Buffer.from(hash).toString('hex') })
				controller.enqueue(Buffer.from(`${line}\n`))
			}
			controller.close()
		},
	})
	return new Response(lines, {
		headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-cache' },
	})
}
