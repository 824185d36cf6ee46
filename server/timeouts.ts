import type { Server } from 'node:http'

/** Against clients that are slow on purpose; a person's phone on a bad line stays far below. */
export function setTimeouts(server: Server): Server {
	server.headersTimeout = 10_000
	server.requestTimeout = 30_000
	server.keepAliveTimeout = 15_000
	server.timeout = 60_000
	server.maxHeadersCount = 64
	server.maxConnections = 20_000
	server.maxRequestsPerSocket = 10_000
	return server
}
