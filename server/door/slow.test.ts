import { connect, type Socket } from 'node:net'
import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { get, pages, temporaryFront } from '../temporary-front'
import { LIMITS } from './limits'

const QUICK = { ...LIMITS, headers: 400, request: 800, idle: 400, silence: 1_000, check: 50 }
const { port, origin } = await temporaryFront(
	pages((url) => `<h1>${url}</h1>`),
	{},
	QUICK,
)

const DRIP_MS = 50

/** Sends `start`, then a byte now and then; what came back by the time the other side closed. */
function slowClient(start: string, drip: string): Promise<string> {
	return new Promise((resolve) => {
		let said = ''
		const socket: Socket = connect(port, '127.0.0.1', () => socket.write(start))
		const dripping = setInterval(() => socket.write(drip), DRIP_MS)
		socket.on('data', (chunk) => {
			said += chunk
		})
		socket.on('error', () => {})
		socket.on('close', () => {
			clearInterval(dripping)
			resolve(said)
		})
	})
}

const HEADERS = `GET /en HTTP/1.1\r\nHost: localhost\r\n`
const FORM = `POST /en HTTP/1.1\r\nHost: localhost\r\nOrigin: ${origin}\r\nContent-Length: 5000\r\n\r\n`

test('300 clients that never finish neither stay nor keep anybody waiting', async () => {
	const slow = Array.from({ length: 300 }, (_, at) =>
		at % 2 ? slowClient(HEADERS, 'X: y\r\n') : slowClient(FORM, 'a'),
	)
	const waits: number[] = []
	for (let asked = 0; asked < 200; asked++) {
		const begun = performance.now()
		expect((await get(port, '/en')).status).toBe(200)
		waits.push(performance.now() - begun)
	}
	waits.sort((a, b) => a - b)
	expect(waits[197]).toBeLessThan(200)
	// Every one of them is closed: those who are still sending may not even see the 408.
	const ends = await Promise.all(slow)
	expect(ends.filter((said) => said !== '' && !said.startsWith('HTTP/1.1 408'))).toEqual([])
}, 20_000)

test('a connection on which nothing is asked is closed', async () => {
	expect(await slowClient(`${HEADERS}\r\n`, '')).toMatch(/^HTTP\/1\.1 200/)
})

test('headers without end are refused', async () => {
	const said = await slowClient(`${HEADERS}X: ${'y'.repeat(20_000)}\r\n\r\n`, '')
	expect(said).toMatch(/^HTTP\/1\.1 431/)
})
