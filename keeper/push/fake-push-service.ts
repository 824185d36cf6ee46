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

/** A push that somebody sent here: what only its browser can read, what the service sees, and its answer. */
export interface Arrived {
	readonly path: string
	readonly message: unknown
	/** Bytes of the encrypted body. */
	readonly length: number
	readonly headers: IncomingMessage['headers']
	readonly word: Word | null
	readonly status: number
}

type Answer = { readonly status: number; readonly headers?: Record<string, string> }

const MOST_BYTES = 4096

/**
 * A push service (RFC 8030) with one browser behind it, for tests, and as strict as real ones: it knows which subscriptions there
 * are and for whose key (RFC 8292), holds one message a topic for them, and reads each message as the browser would (RFC 8291).
 * `answer` stands for what it would say by itself.
 */
export class FakePushService {
	readonly arrived: Arrived[] = []
	readonly p256dh: Uint8Array
	readonly auth = new Uint8Array(randomBytes(16))
	answer: Answer | null = null
	/** What each subscription's browser, which is away, has not fetched yet: by topic. */
	readonly held = new Map<string, Map<string, unknown>>()
	readonly #keys = new Map<string, string>()
	readonly #browser = createECDH('prime256v1')
	readonly #server = createServer(async (asking, answering) => {
		const parts: Buffer[] = []
		for await (const part of asking) parts.push(part as Buffer)
		const { status, headers } = this.#take(asking, Buffer.concat(parts))
		answering.writeHead(status, headers).end()
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

	/** A browser subscribes at `path`, for the server with this key and no other. */
	subscribe(path: string, key: Uint8Array): void {
		this.#keys.set(path, Buffer.from(key).toString('base64url'))
	}

	unsubscribe(path: string): void {
		this.#keys.delete(path)
	}

	#take(asking: IncomingMessage, body: Buffer): Answer {
		const { headers, url: path = '' } = asking
		const message = JSON.parse(this.#decrypt(body).toString('utf8'))
		const word = wordOf(headers.authorization ?? '')
		const answer = this.answer ?? this.#answerTo(path, headers, word, body.length)
		this.arrived.push({
			...{ path, message, length: body.length },
			...{ headers, word, status: answer.status },
		})
		if (answer.status === 201)
			this.#hold(path, String(headers.topic ?? this.arrived.length), message)
		return answer
	}

	#answerTo(
		path: string,
		headers: IncomingMessage['headers'],
		word: Word | null,
		length: number,
	): Answer {
		const key = this.#keys.get(path)
		if (!key) return { status: 404 }
		if (!word || !this.#isGood(word) || word.key !== key) return { status: 403 }
		if (!/^\d+$/.test(String(headers.ttl))) return { status: 400 }
		if (headers['content-encoding'] !== 'aes128gcm') return { status: 400 }
		// RFC 8030, section 5.4: at most 32 characters of base64url.
		if (headers.topic !== undefined && !/^[\w-]{1,32}$/.test(String(headers.topic)))
			return { status: 400 }
		if (length > MOST_BYTES) return { status: 413 }
		return { status: 201, headers: { location: `${this.origin}/message/${this.arrived.length}` } }
	}

	/** RFC 8292, section 2: for this service, not over, and good for at most a day. */
	#isGood({ aud, exp, sub }: Word): boolean {
		const left = exp - Date.now() / 1000
		return aud === this.origin && left > 0 && left <= DAY_SECONDS && /^(mailto|https):/.test(sub)
	}

	#hold(path: string, topic: string, message: unknown): void {
		const held = this.held.get(path) ?? new Map()
		this.held.set(path, held.set(topic, message))
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

/** The server's signed word about itself: its claims, and by whose key. */
export interface Word {
	readonly aud: string
	readonly exp: number
	readonly sub: string
	readonly key: string
}

const DAY_SECONDS = 86_400

/** `vapid t=JWT, k=public key`, if that key signed it (ES256). */
function wordOf(authorization: string): Word | null {
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
	return signed ? { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), key } : null
}
