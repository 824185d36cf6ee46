import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Users } from '@/browser/app'

/** Users that no system has by itself; their group is what deploy/prepare.sh calls `treehole`. */
const GROUP = 61_500
export const USERS: Users = {
	server: { uid: 61_501, gid: GROUP },
	keeper: { uid: 61_502, gid: GROUP },
}

/** Only root can give files away; elsewhere both run as one user, and the shell is handed what the layout would leave it. */
export const CAN_SEPARATE = process.getuid?.() === 0

/** Lays keys and stores out for two users by the very script that compose.yaml runs. */
export function separate(env: NodeJS.ProcessEnv): Users | null {
	if (!CAN_SEPARATE) return null
	const folder = path.dirname(String(env.TREEHOLE_DATA))
	chmodSync(folder, 0o755)
	// In compose.yaml these two are volumes.
	mkdirSync(path.join(folder, 'run'))
	mkdirSync(path.join(folder, 'data', 'vault'), { recursive: true })
	env.TREEHOLE_KEEPER_SOCKET = path.join(folder, 'run', 'keeper.sock')
	env.PATH = `${path.dirname(process.execPath)}:${env.PATH}`
	const script = readFileSync('deploy/prepare.sh', 'utf8')
		.replaceAll('keeper:treehole', `${USERS.keeper.uid}:${GROUP}`)
		.replaceAll('web:treehole', `${USERS.server.uid}:${GROUP}`)
	const laid = spawnSync('/bin/sh', ['-c', script], { env, encoding: 'utf8' })
	if (laid.status !== 0) throw new Error(`could not separate web and keeper: ${laid.stderr}`)
	return USERS
}

/** What of `folder` is the keeper's alone. */
export function isKeepers(file: string, folder: string): boolean {
	const place = path.relative(folder, file)
	return place === path.join('keys', 'keeper.json') || place.startsWith(path.join('data', 'vault'))
}
