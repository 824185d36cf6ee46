import 'server-only'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A core dump would write keys to disk. Sets this process's limit to zero with util-linux's prlimit; answers whether
 * the system has really none now (false too where that cannot be read).
 */
export function refuseCoreDumps(): boolean {
	spawnSync('prlimit', ['--pid', String(process.pid), '--core=0:0'], { stdio: 'ignore' })
	try {
		return /^Max core file size\s+0\s/m.test(readFileSync('/proc/self/limits', 'utf8'))
	} catch {
		return false
	}
}
