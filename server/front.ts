import type { IncomingMessage, ServerResponse } from 'node:http'
import { logFailure } from '@/lib/log/log'
import { type Answer, send } from './answer'
import { readBody } from './body'
import type { Handler } from './captured'
import { shutFor } from './door'
import { fileAnswer } from './files'
import { health } from './health'
import { innerRequest } from './inner-request'
import { KeptPages } from './kept-pages'
import { count } from './metrics'
import { networkTag } from './network'
import { answerForm, answerMember, renderReading } from './pages'
import { localeOf, type Route, routeOf } from './routes'

/** The front: what every request meets first. Reading is answered from kept pages; the rest goes in, scrubbed. */
export class Front {
	readonly kept: KeptPages

	constructor(
		readonly next: Handler,
		readonly host: string,
	) {
		this.kept = new KeptPages((route) => renderReading(next, route, host))
	}

	/** Never rejects. */
	async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const shut = shutFor(request)
		if (shut) return this.#refuse(shut, request, response)
		const url = request.url ?? '/'
		if (request.method !== 'POST') {
			const kept = this.kept.fresh(url)
			if (kept) return this.#sent('kept', kept, request, response)
		}
		try {
			await this.#answer(url, request, response)
		} catch (error) {
			logFailure('request', error)
			if (response.headersSent) response.destroy()
			else await this.#refuse(500, request, response)
		}
	}

	async #answer(url: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
		if (request.method !== 'POST' && (await health(url, response))) return
		const file = request.method === 'POST' ? null : await fileAnswer(url)
		if (file) return this.#sent('file', file, request, response)
		const route = routeOf(url)
		if (route.kind === 'read' && request.method !== 'POST') {
			const answer = await this.kept.get(route)
			// Next draws its own 404 and 500 in the browser alone; ours are pages.
			if (answer.status === 404) return this.#refuse(404, request, response)
			if (answer.status >= 500) return this.#refuse(500, request, response)
			return this.#sent(route.name, answer, request, response)
		}
		await this.#goIn(route, request, response)
	}

	async #goIn(route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> {
		const body = request.method === 'POST' ? await readBody(request) : undefined
		if (body === null) return this.#refuse(413, request, response)
		const told = { 'x-treehole-network': networkTag(request) }
		const inner = (more: Record<string, string> = {}) =>
			innerRequest({
				method: request.method ?? 'GET',
				url: request.url ?? '/',
				headers: request.headers,
				told: { ...told, ...more },
				hydrates: route.kind !== 'read',
				...(body && { body }),
			})
		count(route.name, request.method ?? 'GET')
		if (route.kind === 'read') await answerForm(this.next, inner(), response)
		else await answerMember(this.next, inner, response)
	}

	#sent(name: string, answer: Answer, request: IncomingMessage, response: ServerResponse): void {
		count(name, request.method ?? 'GET')
		send(answer, request, response)
	}

	/** A refusal as a page in the person's language, with a way home. */
	async #refuse(status: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
		const locale = localeOf(request.url ?? '/')
		const key = `/${locale}/problem/${status}`
		const route = { kind: 'read', locale, key, kept: true, thread: null, name: 'problem' } as const
		const page = await this.kept.get(route).catch(() => null)
		// What is left of a refused body would be read as the next request.
		if (request.method === 'POST') response.setHeader('connection', 'close')
		count('refused', request.method ?? 'GET')
		if (page?.status !== 200)
			response.writeHead(status, { 'content-type': 'text/plain' }).end(String(status))
		else send({ ...page, status }, request, response)
	}
}
