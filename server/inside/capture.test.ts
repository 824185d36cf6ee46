import { expect, test } from 'vitest'
import { capture, type Handler, NoAnswer } from './capture'
import { innerRequest } from './inner-request'
import { renderReading, Unprintable } from './reading'

function captured(handler: Handler, body?: Buffer) {
	const headers = { host: 'localhost' }
	return capture(
		handler,
		innerRequest({ method: 'POST', url: '/en', headers, ...(body && { body }) }),
		500,
	)
}

test('everything that is written is collected, in order, however it is written', async () => {
	const answer = await captured(async (_, response) => {
		response.writeHead(201, 'Made', { 'content-type': 'text/plain', 'set-cookie': ['a', 'b'] })
		response.flushHeaders()
		await new Promise<void>((resolve) => response.write('ä', () => resolve()))
		response.write(new Uint8Array([0x62]))
		response.write('63', 'hex')
		await new Promise<void>((resolve) => response.end('d', () => resolve()))
		response.end('e')
	})
	expect(answer.status).toBe(201)
	expect(answer.body.toString()).toBe('äbcd')
	expect(answer.headers).toEqual({ 'content-type': 'text/plain', 'set-cookie': ['a', 'b'] })
})

test('a chunk that is used again after it was written changes nothing', async () => {
	const answer = await captured(async (_, response) => {
		const chunk = Buffer.from('once')
		response.write(chunk)
		chunk.fill('x')
		response.end()
	})
	expect(answer.body.toString()).toBe('once')
})

test('the handler sees the body that came, on a socket that leads nowhere', async () => {
	const body = Buffer.from('typed')
	const answer = await captured(async (request, response) => {
		let read = ''
		for await (const chunk of request) read += chunk
		response.end(`${read} ${request.socket.remoteAddress}`)
	}, body)
	expect(answer.body.toString()).toBe('typed undefined')
})

test('Next learns that its answer was taken', async () => {
	const events: string[] = []
	await captured(async (_, response) => {
		for (const name of ['finish', 'close']) response.on(name, () => events.push(name))
		response.end()
	})
	expect(events).toEqual(['finish', 'close'])
})

test('a handler that fails or never answers is not waited for', async () => {
	await expect(captured(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
	await expect(captured(async () => {})).rejects.toThrow(NoAnswer)
})

test('a page that needs a script to be seen is an error, not a page', async () => {
	const route = {
		kind: 'read',
		template: '/[locale]',
		key: '/en',
		kept: true,
		thread: null,
		circle: null,
		closed: false,
		search: '',
	} as const
	const late: Handler = async (_, response) => {
		response.setHeader('content-type', 'text/html')
		response.end('<!--$?--><template id="B:0"></template><!--/$--><div hidden id="S:0">late</div>')
	}
	await expect(renderReading(late, route, 'localhost')).rejects.toThrow(Unprintable)
})
