import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { App } from '@/browser/app'
import { copyInUse, type Loot } from '@/games/world/loot'
import { CAN_SEPARATE, isKeepers, USERS } from './two-users'

/** Which files the web's user can read, and which it is refused. */
export interface Gathered {
	readonly read: readonly string[]
	readonly refused: readonly string[]
}

const LISTINGS = ['environ', 'cmdline', 'maps', 'mem', 'limits']

/** Looks, as that user, below the app's folder, into the build and at both processes. */
export function gather(app: App): Gathered {
	const processes = (['server', 'keeper'] as const).flatMap((name) =>
		LISTINGS.map((what) => `/proc/${app.pid(name)}/${what}`),
	)
	// A folder that does not list what is in it keeps no secret of its name.
	const guessed = ['keys/web.json', 'keys/keeper.json', 'data/vault/vault.db'].map((name) =>
		path.join(app.folder, name),
	)
	const build = ['.next', '.build'].map((name) => path.resolve(name))
	const places = [...guessed, app.folder, ...build, ...processes]
	const user = CAN_SEPARATE ? USERS.server : {}
	const options = { encoding: 'utf8', maxBuffer: 2 ** 28, ...user } as const
	const { stdout } = spawnSync(process.execPath, ['games/web-shell/gather.mjs', ...places], options)
	const { read, refused }: Gathered = JSON.parse(stdout)
	return { read: read.filter((file) => CAN_SEPARATE || !isKeepers(file, app.folder)), refused }
}

/** A copy of the content store with its log, which that user reads. */
export function storeCopy({ folder: from }: App): Loot {
	const folder = mkdtempSync(path.join(tmpdir(), 'treehole-shell-'))
	const files = ['content.db', 'content.db-wal']
	copyInUse(path.join(from, 'data'), path.join(folder, 'data'), files)
	return { folder }
}

/** Where the keeper listens. */
export function socketOf({ env, folder }: App): string {
	return env.TREEHOLE_KEEPER_SOCKET ?? path.join(folder, 'data', 'keeper.sock')
}

/** The copy of the vault that the keeper hands to whoever asks at its socket: no verb, for its answer is a file. */
export function vaultCopy(app: App): Promise<Buffer> {
	const asked = { socketPath: socketOf(app), path: '/backup', method: 'POST' }
	return new Promise((resolve, reject) => {
		const asking = request(asked, (answer) => {
			buffer(answer).then(resolve, reject)
		})
		asking.on('error', reject).end()
	})
}
