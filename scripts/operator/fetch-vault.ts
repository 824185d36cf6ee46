import { createWriteStream, statSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { BACKUP_PATH } from '@/keeper/server'

/** Fetches a copy of the vault from the keeper, who alone reads it, into `file`. Throws when it does not come whole. */
export async function fetchVault(socketPath: string, file: string): Promise<void> {
	const answering = await new Promise<IncomingMessage>((resolve, reject) => {
		const asked = { socketPath, path: BACKUP_PATH, method: 'POST', agent: false }
		request(asked, resolve).on('error', reject).end()
	})
	if (answering.statusCode !== 200)
		throw new Error('The keeper could not copy the vault: see its log.')
	await pipeline(answering, createWriteStream(file, { mode: 0o600, flags: 'wx' }))
	if (statSync(file).size !== Number(answering.headers['content-length'])) {
		throw new Error('The copy of the vault did not come whole: run the backup again.')
	}
}
