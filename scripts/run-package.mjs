import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './node.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a package's program on this Node, in this terminal; true when it succeeded. It is the head of its own group of
 * processes, so that whatever it started ends with it: at its end, at a signal, and after `limit` milliseconds.
 */
export async function runPackage(bin, args, { env = {}, limit } = {}) {
	const program = path.join(root, 'node_modules', bin)
	const child = spawn(process.execPath, [program, ...args], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env },
		detached: true,
	})
	const end = () => killGroup(child.pid)
	const leave = () => {
		end()
		process.exit(1)
	}
	for (const signal of SIGNALS) process.once(signal, leave)
	const timer = limit && setTimeout(end, limit)
	const status = await new Promise((resolve) => child.once('exit', resolve))
	clearTimeout(timer)
	for (const signal of SIGNALS) process.off(signal, leave)
	end()
	return status === 0
}

function killGroup(pid) {
	try {
		process.kill(-pid, 'SIGKILL')
	} catch (error) {
		if (error.code !== 'ESRCH') throw error
	}
}
