import type { Server } from 'node:http'
import type { Registry } from 'prom-client'
import { boundedServer } from '@/server/door/bounded-server'

/** Serves the figures at `/metrics` on a port of their own, which the outside must never reach; null when it is 0. */
export function serveMetrics(registry: Registry, port: number, host: string): Server | null {
	if (port === 0) return null
	const server = boundedServer(async (request, response) => {
		if (request.method !== 'GET' || request.url !== '/metrics') {
			response.writeHead(404).end()
			return
		}
		const body = await registry.metrics()
		response.writeHead(200, { 'content-type': registry.contentType }).end(body)
	})
	return server.listen(port, host)
}
