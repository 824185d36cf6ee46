import { get as ask, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { placeCircle } from '@/lib/circle/place'
import { newThingId } from '@/lib/crypto/id'
import { arrived } from '@/lib/kept/changes'
import { get, pages, temporaryFront } from '../temporary-front'
import { LiveHub } from './hub'

const { port, front } = await temporaryFront(pages(() => null))

const open: IncomingMessage[] = []
afterEach(() => {
	for (const stream of open.splice(0)) stream.destroy()
	return vi.waitFor(() => expect(front.live.size).toBe(0))
})

const TOLD = { what: 'secret', language: 'en', topics: [], place: null } as const

/** A stream that is open, and the text that came so far. */
async function listen(query: string, headers: Record<string, string> = {}, at = port) {
	const stream = await new Promise<IncomingMessage>((resolve, reject) => {
		const given = { host: `localhost:${port}`, ...headers }
		ask({ port: at, host: '127.0.0.1', path: `/live?${query}`, headers: given }, resolve).on(
			'error',
			reject,
		)
	})
	open.push(stream)
	const heard = { text: '' }
	stream.on('data', (bytes) => {
		heard.text += bytes
	})
	stream.on('error', () => undefined)
	await vi.waitFor(() => expect(heard.text).toMatch(/event: (here|lost)/))
	return { stream, heard }
}

const lastId = ({ text }: { text: string }) =>
	text
		.match(/id: (\S+)/g)
		?.at(-1)
		?.slice(4) ?? ''
const isHeard = (heard: { text: string }, what: string) =>
	vi.waitFor(() => expect(heard.text).toContain(what), { timeout: 3_000 })

test('says which secrets and replies came, to whom it concerns, and nothing else', async () => {
	const [secret, reply, thread] = [newThingId(), newThingId(), newThingId()]
	const all = await listen('feed=all')
	const zh = await listen('feed=zh')
	const inThread = await listen(`thread=${thread}`)
	arrived({ ...TOLD, id: secret })
	arrived({ what: 'reply', id: reply, thread })
	await isHeard(all.heard, `event: secret\ndata: ${secret}\n\n`)
	await isHeard(inThread.heard, `event: reply\ndata: ${reply}\n\n`)
	expect(zh.heard.text).not.toContain(`data: ${secret}`)
	expect(all.heard.text).not.toContain(reply)
	expect(all.stream.headers['content-type']).toContain('text/event-stream')
	expect(all.stream.headers['cache-control']).toBe('no-store')
	expect(all.heard.text).toMatch(/^retry: \d{4}\n/)
})

test('a place and a topic hear what is told there, and the feed of all hears nothing of a place', async () => {
	const [inPlace, underTopic] = [newThingId(), newThingId()]
	const berlin = await listen('place=berlin')
	const rain = await listen(`topic=${encodeURIComponent('下雨')}`)
	const all = await listen('feed=all')
	arrived({ ...TOLD, id: inPlace, topics: ['下雨'], place: placeCircle('berlin') })
	arrived({ ...TOLD, id: underTopic, topics: ['night', '下雨'] })
	await isHeard(berlin.heard, `data: ${inPlace}`)
	await isHeard(rain.heard, `data: ${underTopic}`)
	await isHeard(all.heard, `data: ${underTopic}`)
	expect(berlin.heard.text).not.toContain(underTopic)
	for (const { heard } of [rain, all]) expect(heard.text).not.toContain(inPlace)
})

test('goes on where a listener was, by header or by address', async () => {
	const first = await listen('feed=en')
	const seen = lastId(first.heard)
	first.stream.destroy()
	const missed = newThingId()
	arrived({ ...TOLD, id: missed })
	for (const again of [
		await listen('feed=en', { 'last-event-id': seen }),
		await listen(`feed=en&seen=${seen}`),
	]) {
		expect(again.heard.text).toContain(`data: ${missed}`)
		expect(again.heard.text).toContain('event: here')
	}
	const lost = await listen('feed=en&seen=someoneelse-3')
	expect(lost.heard.text).toContain('event: lost')
})

test.each([
	...['feed=fr', 'thread=x', 'thread=', '', 'feed=en%0a'],
	// Closed circles have no stream.
	...['place=nowhere', 'topic=', 'topic=!', `circle=${newThingId()}`, `place=${newThingId()}`],
])('%s is no topic', async (query) => {
	expect((await get(port, `/live?${query}`)).status).toBe(204)
})

test('other sites’ pages cannot read it', async () => {
	const { stream } = await listen('feed=en', { origin: 'https://evil.example' })
	expect(stream.headers['access-control-allow-origin']).toBeUndefined()
})

test('keeps a quiet stream alive', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
	const hub = new LiveHub()
	const said: string[] = []
	const response = fakeResponse(said)
	hub.serve(fakeRequest('/live?feed=en'), response)
	vi.advanceTimersByTime(20_000)
	expect(said.at(-1)).toBe(':\n\n')
	hub.close()
	vi.useRealTimers()
})

test('one network has its share, and no more; there is an end to all of them together', async () => {
	const hub = new LiveHub({ ...new LiveHub().limits, mostEach: 2, most: 3 })
	const statuses = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.9.0.1', '10.8.0.1'].map((address) => {
		const said: string[] = []
		const response = fakeResponse(said)
		hub.serve(fakeRequest('/live?feed=en', address), response)
		return response.statusCode
	})
	expect(statuses).toEqual([200, 200, 204, 200, 204])
	hub.close()
})

test('who reads too slowly is let go', async () => {
	const thread = newThingId()
	const socket = connect(port, '127.0.0.1')
	socket.write(`GET /live?thread=${thread} HTTP/1.1\r\nhost: localhost:${port}\r\n\r\n`)
	await new Promise((resolve) => socket.once('data', resolve))
	socket.pause()
	const closed = new Promise((resolve) => socket.once('close', resolve))
	await vi.waitFor(
		() => {
			for (let at = 0; at < 4_000; at++) arrived({ what: 'reply', id: newThingId(), thread })
			expect(front.live.size).toBe(0)
		},
		{ timeout: 30_000, interval: 20 },
	)
	socket.resume()
	await closed
}, 40_000)

test('a stop ends every stream', async () => {
	const hub = new LiveHub()
	const said: string[] = []
	const response = fakeResponse(said)
	hub.serve(fakeRequest('/live?feed=en'), response)
	hub.close()
	expect(said.at(-1)).toBe('end')
})

function fakeRequest(url: string, remoteAddress = '127.0.0.1') {
	return { url, headers: {}, socket: { remoteAddress } } as unknown as IncomingMessage
}

function fakeResponse(said: string[]) {
	const response = {
		statusCode: 0,
		writableLength: 0,
		writeHead(status: number) {
			response.statusCode = status
			return response
		},
		write: (bytes: Buffer | string) => said.push(String(bytes)),
		end: () => said.push('end'),
		once: () => response,
		destroy: () => said.push('destroyed'),
	}
	return response as unknown as Parameters<LiveHub['serve']>[1]
}
