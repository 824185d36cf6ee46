import {
	createDecipheriv,
	createECDH,
	createPublicKey,
	hkdfSync,
	randomBytes,
	verify,
} from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A push that arrived: what only its browser can read, and what the service sees. */
export interface Arrived {
	readonly path: string
	readonly message: unknown
	/** Bytes of the encrypted body. */
	readonly length: number
	readonly headers: IncomingMessage['headers']
	/** Claims of the server's signed word about itself, or null when the signature does not fit. */
	readonly word: { aud: string; exp: number; sub: string } | null
}

/**
 * A push service (RFC 8030) with one browser behind it, for tests: it checks the server's word (RFC 8292) and decrypts each
 * message as the browser would (RFC 8291). `answer` is the status of what comes next.
 */
export class FakePushService {
	readonly arrived: Arrived[] = []
	readonly p256dh: Uint8Array
	readonly auth = new Uint8Array(randomBytes(16))
	answer: { status: number; headers?: Record<string, string> } = { status: 201 }
	readonly #browser = createECDH('prime256v1')
	readonly #server = createServer(async (asking, answering) => {
		const parts: Buffer[] = []
		for await (const part of asking) parts.push(part as Buffer)
		this.arrived.push(this.#open(asking, Buffer.concat(parts)))
		answering.writeHead(this.answer.status, this.answer.headers).end()
	})

	private constructor() {
		this.p256dh = new Uint8Array(this.#browser.generateKeys())
	}

	static async start(): Promise<FakePushService> {
		const service = new FakePushService()
		await new Promise<void>((resolve) => service.#server.listen(0, '127.0.0.1', resolve))
		return service
	}

	get origin(): string {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
	}

	stop(): Promise<void> {
		return new Promise((resolve) => this.#server.close(() => resolve()))
	}

	#open(asking: IncomingMessage, body: Buffer): Arrived {
		const message = this.#decrypt(body)
		return {
			path: asking.url ?? '',
			message: JSON.parse(message.toString('utf8')),
			length: body.length,
			headers: asking.headers,
			word: wordOf(asking.headers.authorization ?? ''),
		}
	}

	/** RFC 8291, section 3.4: salt(16) ‖ record size(4) ‖ 65 ‖ the sender's point(65) ‖ AES-128-GCM of text ‖ 2. */
	#decrypt(body: Buffer): Buffer {
		const [salt, sender] = [body.subarray(0, 16), body.subarray(21, 86)]
		const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.p256dh, sender])
		const key = hkdf(this.auth, this.#browser.computeSecret(sender), info, 32)
		const nonce = hkdf(salt, key, Buffer.from('Content-Encoding: nonce\0'), 12)
		const encryption = hkdf(salt, key, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
		const gcm = createDecipheriv('aes-128-gcm', encryption, nonce)
		gcm.setAuthTag(body.subarray(-16))
		const text = Buffer.concat([gcm.update(body.subarray(86, -16)), gcm.final()])
		return text.subarray(0, text.lastIndexOf(2))
	}
}

function hkdf(salt: Uint8Array, key: Uint8Array, info: Buffer, length: number): Buffer {
	return Buffer.from(hkdfSync('sha256', key, salt, info, length))
}

/** `vapid t=JWT, k=public key`: the claims, if that key signed them (ES256). */
function wordOf(authorization: string): Arrived['word'] {
	const [, head = '', claims = '', signature = '', key = ''] =
		/^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(authorization) ?? []
	const point = Buffer.from(key, 'base64url')
	const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) =>
		half.toString('base64url'),
	)
	if (!x || !y) return null
	const signedBy = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } })
	const signed = verify(
		'sha256',
		Buffer.from(`${head}.${claims}`),
		{ key: signedBy, dsaEncoding: 'ieee-p1363' },
		Buffer.from(signature, 'base64url'),
	)
	return signed ? JSON.parse(Buffer.from(claims, 'base64url').toString()) : null
}
