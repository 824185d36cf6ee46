import type { IncomingMessage, ServerResponse } from 'node:http'
import { logFailure } from '@/lib/log/log'
import { admissionTo } from './circles/admission'
import { discardBody, readBody } from './door/body'
import { isLarge, mostBytesFor } from './door/body-limits'
import { shutFor } from './door/door'
import { NETWORK_HEADER, networkTag } from './door/network'
import { commonHeaders } from './headers/headers'
import { type Health, isHealth } from './health/health'
import { answerInside } from './inside/answer-inside'
import { type Handler, NoAnswer } from './inside/capture'
import { granted, renderReading } from './inside/reading'
import type { Files } from './kept/files'
import { KeptPages } from './kept/kept-pages'
import { send } from './kept/send'
import { NoTurn, Turns } from './kept/turns'
import { LiveHub } from './live/hub'
import { count, FILE, INSIDE } from './metrics/counts'
import { making } from './metrics/registry'
import { type PhotoAddress, photoIn, sendPhoto } from './photos/photos'
import { refuse } from './problems'
import { type ReadRoute, type Route, type Routes, withoutSlash } from './routes/routes'
import { maySearch } from './search-budget'

/** Making a page keeps the one thread busy: more at once would only make those who read kept pages wait. */
const READING_TURNS = { atOnce: 2, mostWaiting: 512, mostEach: 64 }
/** Forms wait for the writer most of the time, which commits many at once. */
const INSIDE_TURNS = { atOnce: 128, mostWaiting: 1_024, mostEach: 256 }

/** A photo is held in memory until it is drawn anew: 24 are 200 MB at most. Who sends slowly on purpose holds four of them. */
const LARGE_TURNS = { atOnce: 24, mostWaiting: 96, mostEach: 8, atOnceEach: 4 }

/** What the front stands before. */
export interface House {
	readonly next: Handler
	readonly routes: Routes
	readonly files: Files
	readonly health: Health
	/** The host that pages are made for. */
	readonly host: string
}

/** What every request meets first: reading is answered from kept pages, the rest goes in, scrubbed. */
export class Front {
	readonly kept: KeptPages
	readonly live = new LiveHub()
	readonly #reading = new Turns(READING_TURNS)
	readonly #inside = new Turns(INSIDE_TURNS)
	readonly #large = new Turns(LARGE_TURNS)

	constructor(readonly house: House) {
		this.kept = new KeptPages((route, who) => this.#make(route, who))
	}

	/** Answers every request in some way. */
	handle(request: IncomingMessage, response: ServerResponse): void {
		const { url = '/', method } = request
		if (isHealth(url)) return void this.house.health.answer(url, response)
		const shut = shutFor(request)
		if (shut !== null) return void this.#refuse(shut, request, response)
		if (url.startsWith('/live?') && method === 'GET') {
			this.live.serve(request, response)
			return
		}
		const page = method === 'POST' ? null : this.kept.fresh(url)
		if (page?.answer?.status === 200 && !page.route.closed) {
			count(page.route.template, 'kept')
			send(page.answer, request, response)
			return
		}
		this.#answer(url, request, response).catch((error) => this.#fail(error, request, response))
	}

	async #answer(url: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
		const posted = request.method === 'POST'
		const file = posted ? null : this.house.files.get(url)
		if (file) {
			count(FILE, 'kept')
			return send(await file, request, response)
		}
		const photo = posted ? null : photoIn(url)
		if (photo) return this.#showPhoto(photo, request, response)
		const route = this.house.routes.of(url)
		if (route === null) return this.#noSuch(url, request, response)
		if (route.kind === 'read' && route.closed && !(await this.#admits(route, request, response)))
			return
		if (route.kind === 'read' && !posted) return this.#read(route, request, response)
		if (!posted || !isLarge(request)) return this.#goIn(route, request, response)
		return this.#large.run(networkTag(request), () => this.#goIn(route, request, response))
	}

	async #showPhoto(photo: PhotoAddress, request: IncomingMessage, response: ServerResponse) {
		const shown = await sendPhoto(photo, request, response)
		if (!shown) return this.#refuse(404, request, response)
		count(FILE, 'made')
	}

	async #noSuch(url: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
		const location = withoutSlash(url)
		if (location === null) return this.#refuse(404, request, response)
		response.writeHead(308, { ...commonHeaders(), location, 'content-length': 0 }).end()
	}

	/** Whether the reader may go on to a page of a closed circle; if not, they are answered here. */
	async #admits(route: ReadRoute, request: IncomingMessage, response: ServerResponse) {
		const admission = route.circle && (await admissionTo(route.circle, request))
		if (admission === 'in') return true
		if (admission === 'ask' && request.method === 'GET') {
			// The member's own route reads the circles anew, and leads back.
			const location = `/refresh?back=${encodeURIComponent(route.key)}`
			const headers = { ...commonHeaders(), 'cache-control': 'no-store', location }
			response.writeHead(303, { ...headers, 'content-length': 0 }).end()
		} else await this.#refuse(404, request, response)
		return false
	}

	async #read(route: ReadRoute, request: IncomingMessage, response: ServerResponse): Promise<void> {
		const who = networkTag(request)
		if (route.search && !maySearch(who)) return this.#refuse(429, request, response)
		const answer = await (route.kept ? this.kept.get(route, who) : this.#make(route, who))
		if (answer.status >= 400) return this.#refuse(answer.status, request, response)
		count(route.template, 'made')
		send(answer, request, response)
	}

	async #goIn(route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> {
		const body =
			request.method === 'POST' ? await readBody(request, mostBytesFor(route)) : undefined
		if (body === null) return this.#refuse(413, request, response)
		const who = networkTag(request)
		const told = { [NETWORK_HEADER]: who, ...(route.kind === 'read' && granted(route)) }
		const asked = { request, route, told, ...(body && { body }) }
		const ended = making.startTimer({ kind: 'inside' })
		const problem = await this.#inside.run(who, () =>
			answerInside(this.house.next, asked, response),
		)
		ended()
		if (problem !== null) return this.#refuse(problem, request, response)
		count(INSIDE, 'inside')
	}

	#make(route: ReadRoute, who: string) {
		return this.#reading.run(who, async () => {
			const ended = making.startTimer({ kind: 'reading' })
			const answer = await renderReading(this.house.next, route, this.house.host)
			ended()
			return answer
		})
	}

	async #refuse(status: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
		count(INSIDE, 'refused')
		if (request.method === 'POST') {
			await discardBody(request)
			// What is left of a refused body would be read as the next request.
			if (!request.complete) response.setHeader('connection', 'close')
		}
		await refuse(status, request, response, this.kept)
	}

	async #fail(error: unknown, request: IncomingMessage, response: ServerResponse): Promise<void> {
		// Whoever went away while sending or waiting needs no answer, and it was no failure.
		if (request.destroyed && !request.complete) return
		if (error instanceof NoTurn) return this.#refuse(error.mine ? 429 : 503, request, response)
		logFailure('request', error)
		// It is too much for now, and the same may go through in a moment.
		if (error instanceof NoAnswer) return this.#refuse(503, request, response)
		if (response.headersSent) response.destroy()
		else await this.#refuse(500, request, response)
	}
}
