import 'server-only'
import { AwsClient } from 'aws4fetch'
import type { Blobs } from './blobs'

/** A bucket that does not answer holds up one photo, not the process. */
const PATIENCE_MS = 10_000

/** Blobs in a bucket of S3, or of what speaks like it: `https://KEY:SECRET@host/bucket/prefix?region=eu-1`. */
export class S3Blobs implements Blobs {
	readonly #client: AwsClient
	readonly #base: string

	constructor(address: string) {
		const url = new URL(address)
		if (!url.username || !url.password || url.pathname === '/') {
			throw new Error(
				'TREEHOLE_PHOTO_URL needs a key, a secret and a bucket: https://KEY:SECRET@host/bucket',
			)
		}
		this.#client = new AwsClient({
			accessKeyId: decodeURIComponent(url.username),
			secretAccessKey: decodeURIComponent(url.password),
			service: 's3',
			region: url.searchParams.get('region') ?? 'us-east-1',
			retries: 2,
		})
		this.#base = `${url.origin}${url.pathname.replace(/\/$/, '')}`
	}

	async put(name: string, body: Uint8Array): Promise<void> {
		const init = { method: 'PUT', headers: { 'content-type': 'application/octet-stream' } }
		const answer = await this.#ask(name, { ...init, body: new Uint8Array(body) })
		await expectDone(answer)
	}

	async get(name: string): Promise<Uint8Array | null> {
		const answer = await this.#ask(name)
		if (answer.status === 404) {
			await answer.body?.cancel()
			return null
		}
		await expectOk(answer)
		return answer.bytes()
	}

	async remove(name: string): Promise<void> {
		const answer = await this.#ask(name, { method: 'DELETE' })
		if (answer.status !== 404) await expectDone(answer)
	}

	#ask(name: string, init: RequestInit = {}): Promise<Response> {
		const signal = AbortSignal.timeout(PATIENCE_MS)
		return this.#client.fetch(`${this.#base}/${name}`, { ...init, signal })
	}
}

/** Throws the status alone: a bucket's own words hold names and keys. */
async function expectOk(answer: Response): Promise<void> {
	if (answer.ok) return
	await answer.body?.cancel()
	throw new Error(`the bucket answered ${answer.status}`)
}

async function expectDone(answer: Response): Promise<void> {
	await expectOk(answer)
	await answer.body?.cancel()
}
