import type { Server, ServerOptions } from 'node:http'
import {
	LONGEST_HEADERS_MS,
	LONGEST_IDLE_MS,
	LONGEST_REQUEST_MS,
	LONGEST_SILENCE_MS,
	MOST_CONNECTIONS,
	MOST_HEADER_BYTES,
} from './limits'

/** Against clients that are slow on purpose (slowloris, slow bodies) and against endless headers. */
export const SERVER_OPTIONS: ServerOptions = {
	maxHeaderSize: MOST_HEADER_BYTES,
	headersTimeout: LONGEST_HEADERS_MS,
	requestTimeout: LONGEST_REQUEST_MS,
	keepAliveTimeout: LONGEST_IDLE_MS,
	connectionsCheckingInterval: 1_000,
	insecureHTTPParser: false,
	requireHostHeader: true,
}

/** What only a made server takes. */
export function boundConnections(server: Server): Server {
	server.timeout = LONGEST_SILENCE_MS
	server.maxHeadersCount = 64
	server.maxConnections = MOST_CONNECTIONS
	return server
}
