import { createServer, type Server } from 'node:http'
import { Counter, collectDefaultMetrics, Gauge, register } from 'prom-client'
import { log } from '@/lib/log/log'

const requests = new Counter({
	name: 'treehole_requests_total',
	help: 'Answers by kind of page; never by address, thing or person.',
	labelNames: ['page', 'method'] as const,
})

export const outboxErrands = new Gauge({
	name: 'treehole_outbox_errands',
	help: 'Errands waiting for the keeper.',
})

/** `page` is a name from server/routes.ts, never an address. */
export function count(page: string, method: string): void {
	requests.inc({ page, method })
}

/** Serves the figures on a port of their own, which the outside never reaches; null when it is switched off. */
export function serveMetrics(port: number, host: string): Server | null {
	if (port === 0) return null
	collectDefaultMetrics()
	const server = createServer(async (_, response) => {
		response.setHeader('content-type', register.contentType)
		response.end(await register.metrics())
	})
	return server.listen(port, host, () => log({ event: 'serving', port, ms: 0 }))
}
