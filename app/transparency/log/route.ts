import { spend } from '@/lib/guard/spend'
import { auditLog } from '@/lib/review/audit'

/**
 * GET /transparency/log: the whole audit log, one JSON a line: number, entry, and the SHA-256 that covers the line before. It is read as
 * fast as whoever asks takes it, and no further.
 */
export async function GET(): Promise<Response> {
	const paid = await spend(null, 'log')
	if (!paid.ok) return new Response(null, { status: 429, headers: { 'retry-after': '600' } })
	const rows = auditLog()
	const lines = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { value: row, done } = await rows.next()
			if (done) return controller.close()
			const { number, entry, hash } = row
			const line = JSON.stringify({ number, entry, hash: Buffer.from(hash).toString('hex') })
			controller.enqueue(Buffer.from(`${line}\n`))
		},
		async cancel() {
			await rows.return(undefined)
		},
	})
	return new Response(lines, {
		headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-cache' },
	})
}
