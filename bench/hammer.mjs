// Asks one address as fast as it answers, over 32 connections with 8 requests under way each, and prints the requests a second.
// Raw sockets: a client that parses each answer would be slower than the server.
import net from 'node:net'

const [url, seconds] = process.argv.slice(2)
const { hostname, port, pathname, search, host } = new URL(url)
const CONNECTIONS = 32
const UNDER_WAY = 8
const request = `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip, deflate, br, zstd\r\nAccept: text/html\r\n\r\n`

let answers = 0
const size = await answerBytes()
for (let i = 0; i < CONNECTIONS; i++) connect()
await new Promise((resolve) => setTimeout(resolve, 1000))
const before = answers
const begun = performance.now()
await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1000))
console.log(((answers - before) / (performance.now() - begun)) * 1000)
process.exit(0)

/** Every answer has the same length but for its date, whose length never changes. */
function answerBytes() {
	return new Promise((resolve) => {
		const socket = net.connect(Number(port), hostname, () => socket.write(request))
		let bytes = 0
		let quiet
		socket.on('data', (chunk) => {
			bytes += chunk.length
			clearTimeout(quiet)
			quiet = setTimeout(() => {
				socket.destroy()
				resolve(bytes)
			}, 150)
		})
	})
}

function connect() {
	const socket = net.connect(Number(port), hostname, () => socket.write(request.repeat(UNDER_WAY)))
	let bytes = 0
	socket.on('data', (chunk) => {
		bytes += chunk.length
		const done = Math.floor(bytes / size)
		bytes -= done * size
		answers += done
		if (done > 0) socket.write(request.repeat(done))
	})
	// A server may end a connection after some thousand requests; its answers' headers then differ once.
	socket.on('close', connect)
	socket.on('error', () => {})
}
