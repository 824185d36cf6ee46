import next from 'next'
import { config } from '@/lib/config/config'
import { webKeys } from '@/lib/keys/web-keys'
import type { Handler } from './inside/capture'

/** Starts Next in this process, with no server of its own. */
export async function startNext(): Promise<Handler> {
	const { host, port } = config()
	const key = webKeys().actions.current.reveal()
	// Fixed, or every open tab would break with the next build.
	process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = Buffer.from(key).toString('base64')
	// After an action Next asks itself for the page that it redirects to; that question stays on this machine.
	process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${port}`
	const app = next({ dev: false, dir: process.cwd(), hostname: host, port })
	await app.prepare()
	return app.getRequestHandler()
}
