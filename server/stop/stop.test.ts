import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { get } from '../temporary-front'
import { stopGently } from './stop'

/** A server whose answers are given when the test says so. */
class Held {
	readonly waiting: ServerResponse[] = []
	readonly did: string[] = []
	readonly server: Server = createServer((request, response) => {
		if (request.url === '/at-once') response.end('at once')
		else this.waiting.push(response)
		this.server.emit('held')
	})
	readonly ending = {
		begin: () => void this.did.push('begin'),
		finish: async () => void this.did.push('finish'),
	}

	async listen(): Promise<number> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
		return (this.server.address() as AddressInfo).port
	}
}

test('requests under way are answered, new ones are not taken, and only then comes the rest', async () => {
	const held = new Held()
	const port = await held.listen()
	const asked = get(port, '/slow')
	await once(held.server, 'held')
	const stopped = stopGently(held.server, held.ending).then(() => held.did.push('stopped'))
	await expect(get(port, '/late')).rejects.toThrow('ECONNREFUSED')
	expect(held.did).toEqual(['begin'])
	held.waiting[0]?.end('answered')
	expect((await asked).text).toBe('answered')
	await stopped
	expect(held.did).toEqual(['begin', 'finish', 'stopped'])
})

test('connections that are only kept alive do not hold it up', async () => {
	const held = new Held()
	const port = await held.listen()
	const socket = connect(port, '127.0.0.1')
	socket.write('GET /at-once HTTP/1.1\r\nHost: x\r\n\r\n')
	await once(socket, 'data')
	const silent = connect(port, '127.0.0.1')
	await once(silent, 'connect')
	silent.on('error', () => {})
	await stopGently(held.server, held.ending, 1_000)
	expect(held.did).toEqual(['begin', 'finish'])
	silent.destroy()
})

test('a request that never ends is cut off when the grace is over', async () => {
	const held = new Held()
	const port = await held.listen()
	const asked = get(port, '/never')
	const cut = expect(asked).rejects.toThrow()
	await once(held.server, 'held')
	await stopGently(held.server, held.ending, 100)
	await cut
	expect(held.did).toEqual(['begin', 'finish'])
})
