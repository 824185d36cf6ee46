import { execFile, execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'

const TASKSET = '/usr/bin/taskset'
/** Clock ticks a second of /proc/…/stat: 100 on every Linux that Node runs on. */
const TICK_MS = 10

/** The command line that runs a program on one core, where the system can. */
export function onCore(core: number, command: readonly string[]): [string, ...string[]] {
	const pinned = existsSync(TASKSET) ? [TASKSET, '-c', String(core), ...command] : command
	return pinned as [string, ...string[]]
}

/** What a part of this script prints last, run in a process of its own: only a whole process can be pinned to a core, and has its own peak of memory. */
export function inProcess<T>(part: string, ...args: readonly string[]): T {
	const [program, ...rest] = onCore(0, [process.execPath, '.build/bench.js', part, ...args])
	const printed = execFileSync(program, rest, { encoding: 'utf8', maxBuffer: 2 ** 26 })
	return JSON.parse(printed.trim().split('\n').at(-1) ?? '')
}

/** CPU time that a process and its threads have used so far, in ms. */
export function cpuMs(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
	return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** Requests a second that `url` serves to connections that ask again at once, as browsers ask (brotli). */
export function requestsPerSecond(url: string, seconds: number): number {
	const [program, ...args] = hammer(url, seconds)
	return Number(execFileSync(program, args, { encoding: 'utf8' }))
}

/** The same while this process goes on with what else the server has to do. */
export async function requestsPerSecondMeanwhile(url: string, seconds: number): Promise<number> {
	const [program, ...args] = hammer(url, seconds)
	const { stdout } = await promisify(execFile)(program, args, { encoding: 'utf8' })
	return Number(stdout)
}

function hammer(url: string, seconds: number) {
	return onCore(1, [process.execPath, 'bench/hammer.mjs', url, String(seconds)])
}
