import { createServer, type RequestListener, type Server } from 'node:http'
import { LIMITS, type Limits } from './limits'

/**
 * A server that clients who are slow on purpose (slowloris, slow bodies, slow readers) cannot fill: Node's own bounds
 * leave a half-sent request open for five minutes.
 */
export function boundedServer(handle: RequestListener, limits: Limits = LIMITS): Server {
	const options = {
		maxHeaderSize: limits.headerBytes,
		headersTimeout: limits.headers,
		requestTimeout: limits.request,
		keepAliveTimeout: limits.idle,
		connectionsCheckingInterval: limits.check,
		requireHostHeader: true,
		insecureHTTPParser: false,
	}
	const server = createServer(options, handle)
	server.timeout = limits.silence
	server.maxHeadersCount = 64
	server.maxConnections = limits.connections
	return server
}
