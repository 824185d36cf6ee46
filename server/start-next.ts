import next from 'next'
import { config } from '@/lib/config/config'
import type { Handler } from './inside/capture'

/** Starts Next in this process, with no server of its own. */
export async function startNext(): Promise<Handler> {
	const { host, port } = config()
	// After an action Next asks itself for the page that it redirects to; that question stays on this machine.
	process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${port}`
	const app = next({ dev: false, dir: process.cwd(), hostname: host, port })
	await app.prepare()
	return app.getRequestHandler()
}
