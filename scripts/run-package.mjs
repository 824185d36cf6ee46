import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './node.mjs'

/** Runs a package's program on this Node, in this terminal; true when it succeeded. */
export function runPackage(bin, args, env = {}) {
	const program = path.join(root, 'node_modules', bin)
	const { status } = spawnSync(process.execPath, [program, ...args], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env },
	})
	return status === 0
}
