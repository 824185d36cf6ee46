import {
	createServer,
	type IncomingMessage,
	request,
	type Server,
	type ServerResponse,
} from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import tls from 'node:tls'
import { type App, freePort, startApp } from '../app'
import { certificateFor } from './certificate'

/** The production build as people meet it: https before it, and http that leads to https. */
export interface SecureApp {
	readonly origin: string
	readonly httpPort: number
	readonly httpsPort: number
	readonly app: App
	stop(): Promise<void>
}

/** Starts the build and a proxy that ends TLS before it; from now on this process trusts the proxy's certificate. */
export async function startSecureApp(): Promise<SecureApp> {
	const [httpPort, httpsPort] = [await freePort(), await freePort()]
	const origin = `https://localhost:${httpsPort}`
	const app = await startApp({ TREEHOLE_ORIGIN: origin, TREEHOLE_TRUSTED_PROXIES: '1' })
	const { key, cert } = certificateFor('localhost')
	tls.setDefaultCACertificates([...tls.getCACertificates('default'), cert])
	const secure = createSecureServer({ key, cert }, passOnTo(Number(app.env.PORT)))
	const plain = createServer((asked, answer) => {
		answer.writeHead(308, { location: origin + asked.url, 'content-length': 0 }).end()
	})
	await Promise.all([listen(secure, httpsPort), listen(plain, httpPort)])
	const stop = async () => {
		for (const server of [secure, plain]) await close(server)
		await app.stop()
	}
	return { origin, httpPort, httpsPort, app, stop }
}

/** What a proxy of the operator's does: the same request, and whose it is. */
function passOnTo(port: number) {
	return (asked: IncomingMessage, answer: ServerResponse) => {
		const { method, url: path } = asked
		const headers = { ...asked.headers, 'x-forwarded-for': asked.socket.remoteAddress }
		const passed = request({ host: '127.0.0.1', port, method, path, headers }, (got) => {
			answer.writeHead(got.statusCode ?? 502, got.rawHeaders)
			got.pipe(answer)
		})
		passed.on('error', (error) => answer.destroy(error))
		answer.on('close', () => passed.destroy())
		asked.pipe(passed)
	}
}

function listen(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.on('error', reject).listen(port, '127.0.0.1', resolve)
	})
}

function close(server: Server): Promise<void> {
	server.closeAllConnections()
	return new Promise((resolve) => server.close(() => resolve()))
}
