import { chmodSync, existsSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { connect } from 'node:net'

/** The kernel's limit for the path of a Unix socket. */
const LONGEST_PATH = 107

/** Listens on the socket for this user and group (0660). A socket that nobody answers is a killed keeper's and goes. */
export async function listenAt(server: Server, socket: string): Promise<void> {
	if (Buffer.byteLength(socket) > LONGEST_PATH) {
		throw new Error(
			`The socket's path is too long for this system: set TREEHOLE_KEEPER_SOCKET to a shorter one.`,
		)
	}
	if (await isAnswered(socket)) {
		throw new Error(`Another keeper answers at ${socket}: one vault has one keeper.`)
	}
	if (existsSync(socket)) rmSync(socket)
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(socket, resolve)
	})
	chmodSync(socket, 0o660)
}

/** Whether a process listens there. */
export function isAnswered(socket: string): Promise<boolean> {
	return new Promise((resolve) => {
		const asking = connect(socket)
		asking.once('connect', () => {
			asking.destroy()
			resolve(true)
		})
		asking.once('error', () => resolve(false))
	})
}
