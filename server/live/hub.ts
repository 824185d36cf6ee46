import { randomBytes, randomInt } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type News, onNews } from '@/lib/kept/changes'
import { networkTag } from '../door/network'
import { Ring } from './ring'
import { type Topic, topicOf, topicsOf } from './topic'

/** How many streams there may be, and how they are kept: times in milliseconds. */
export interface LiveLimits {
	readonly most: number
	/** Of one network, perhaps a whole school behind one address. */
	readonly mostEach: number
	/** News are gathered for a random time up to this, and then go out together. */
	readonly jitter: number
	readonly heartbeat: number
	/** Bytes that may wait for one listener; who reads more slowly is let go, and comes back. */
	readonly mostUnread: number
}

const LIMITS: LiveLimits = {
	most: 8_000,
	mostEach: 600,
	jitter: 500,
	// Below the silence after which the door cuts a connection.
	heartbeat: 20_000,
	mostUnread: 16 * 1024,
}

const KEPT_EVENTS = 1_024
const RETRY_MS = { least: 2_000, most: 8_000 }

const HEADERS = {
	'content-type': 'text/event-stream; charset=utf-8',
	'cache-control': 'no-store',
	// Proxies that gather answers would hold them back.
	'x-accel-buffering': 'no',
}

/**
 * Streams of server-sent events (HTML, section 9.2): ids of new secrets and replies, the same for everybody who listens, and
 * nothing about who does. A listener is a response and the name of its network's hourly tag, in memory alone.
 */
export class LiveHub {
	readonly #listeners = new Map<Topic, Set<ServerResponse>>()
	readonly #ring = new Ring(randomBytes(6).toString('hex'), KEPT_EVENTS)
	readonly #networks = new Map<string, number>()
	readonly #heartbeat: NodeJS.Timeout
	readonly #stopListening: () => void
	#count = 0
	#gathered = new Map<Topic, string>()
	#flushing: NodeJS.Timeout | undefined

	constructor(readonly limits: LiveLimits = LIMITS) {
		this.#heartbeat = setInterval(() => this.#beat(), limits.heartbeat)
		this.#stopListening = onNews((news) => this.#hear(news))
	}

	/** How many listen now. */
	get size(): number {
		return this.#count
	}

	/** Opens a stream. 204 has a browser stop asking: for a topic that is none, and when there are too many listeners. */
	serve(request: IncomingMessage, response: ServerResponse): void {
		const url = new URL(request.url ?? '/', 'http://local')
		const topic = topicOf(url)
		const network = networkTag(request)
		if (!topic || !this.#mayListen(network)) return void response.writeHead(204, HEADERS).end()
		this.#admit(topic, network, response)
		const seen = request.headers['last-event-id'] ?? url.searchParams.get('seen')
		// Ends with its connection: in chunks each event would be three writes to each listener instead of one.
		response.useChunkedEncodingByDefault = false
		response.writeHead(200, HEADERS)
		response.write(this.#greeting(topic, seen ? String(seen) : null))
	}

	/** Ends every stream: the server closes only when nothing is open any more. */
	close(): void {
		clearInterval(this.#heartbeat)
		clearTimeout(this.#flushing)
		this.#stopListening()
		for (const listeners of this.#listeners.values()) for (const one of listeners) one.end()
	}

	#mayListen(network: string): boolean {
		const mine = this.#networks.get(network) ?? 0
		return this.#count < this.limits.most && mine < this.limits.mostEach
	}

	#admit(topic: Topic, network: string, response: ServerResponse): void {
		const listeners = this.#listeners.get(topic) ?? new Set()
		this.#listeners.set(topic, listeners.add(response))
		this.#networks.set(network, (this.#networks.get(network) ?? 0) + 1)
		this.#count++
		response.once('close', () => {
			this.#count--
			listeners.delete(response)
			if (listeners.size === 0) this.#listeners.delete(topic)
			const left = (this.#networks.get(network) ?? 1) - 1
			if (left > 0) this.#networks.set(network, left)
			else this.#networks.delete(network)
		})
	}

	/** When to come back, should it break; and what was missed. Everybody has another time, so that not all come at once. */
	#greeting(topic: Topic, seen: string | null): string {
		const retry = `retry: ${randomInt(RETRY_MS.least, RETRY_MS.most)}\n`
		const missed = seen === null ? [] : this.#ring.since(topic, seen)
		const from = `id: ${this.#ring.last}\nevent: ${missed ? 'here' : 'lost'}\ndata: 1\n\n`
		return retry + (missed ?? []).map(({ bytes }) => bytes).join('') + from
	}

	#hear(news: News): void {
		for (const topic of topicsOf(news)) {
			const { bytes } = this.#ring.add(topic, news.what, news.id)
			this.#gathered.set(topic, (this.#gathered.get(topic) ?? '') + bytes)
		}
		this.#flushing ??= setTimeout(() => this.#flush(), randomInt(this.limits.jitter + 1))
	}

	#flush(): void {
		const gathered = this.#gathered
		this.#gathered = new Map()
		this.#flushing = undefined
		for (const [topic, text] of gathered) {
			const bytes = Buffer.from(text)
			for (const one of this.#listeners.get(topic) ?? []) this.#send(one, bytes)
		}
	}

	#beat(): void {
		const bytes = Buffer.from(':\n\n')
		for (const listeners of this.#listeners.values())
			for (const one of listeners) this.#send(one, bytes)
	}

	#send(listener: ServerResponse, bytes: Buffer): void {
		if (listener.writableLength > this.limits.mostUnread) listener.destroy()
		else listener.write(bytes)
	}
}
