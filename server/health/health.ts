import type { ServerResponse } from 'node:http'
import { commonHeaders } from '@/server/headers/headers'
import { BARE_POLICY } from '@/server/headers/policies'
import { type Readiness, readiness } from './readiness'

/** Checks are made at most this often, however often somebody asks. */
const REST_MS = 1_000

/** The two addresses that watch over the service, under whatever name they are asked for. */
export function isHealth(url: string | undefined): boolean {
	return url === '/healthz' || url === '/readyz'
}

/** `/healthz`: the process answers. `/readyz`: it can do its work (200) or not (503), and what is amiss. */
export class Health {
	#stopping = false
	#checked: Promise<Readiness> | null = null
	#checkedAt = 0

	constructor(
		readonly check: () => Promise<Readiness> = readiness,
		readonly now: () => number = Date.now,
	) {}

	/** From now on not ready, so that nobody sends anything new here. */
	stop(): void {
		this.#stopping = true
	}

	async answer(url: string, response: ServerResponse): Promise<void> {
		if (url === '/healthz') return say(response, 200, { live: true })
		const found = await this.#recent()
		const ready = found.ready && !this.#stopping
		say(response, ready ? 200 : 503, { ...found, ready })
	}

	#recent(): Promise<Readiness> {
		const now = this.now()
		if (this.#checked === null || now - this.#checkedAt >= REST_MS) {
			this.#checked = this.check()
			this.#checkedAt = now
		}
		return this.#checked
	}
}

function say(response: ServerResponse, status: number, value: object): void {
	const body = `${JSON.stringify(value)}\n`
	response.writeHead(status, {
		...commonHeaders(),
		'content-security-policy': BARE_POLICY,
		'content-type': 'application/json',
		'content-length': Buffer.byteLength(body),
		'cache-control': 'no-store',
	})
	response.end(body)
}
