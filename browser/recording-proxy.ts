import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Everything that a browser would send to the world. */
export interface RecordingProxy {
	readonly server: string
	/** Hosts that were asked for, in order. */
	readonly asked: string[]
	stop(): Promise<void>
}

/** A proxy that lets nothing through and notes who was asked for. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
	const asked: string[] = []
	const proxy = createServer((request, response) => {
		asked.push(request.url ?? '')
		response.writeHead(200, { 'content-type': 'text/plain' }).end()
	})
	proxy.on('connect', (request, socket) => {
		asked.push(request.url ?? '')
		socket.end('HTTP/1.1 404 Not Found\r\n\r\n')
	})
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
	const { port } = proxy.address() as AddressInfo
	const stop = () => {
		proxy.closeAllConnections()
		return new Promise<void>((resolve) => proxy.close(() => resolve()))
	}
	return { server: `http://127.0.0.1:${port}`, asked, stop }
}
