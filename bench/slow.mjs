// Lets a process, and all that it started, run for only one part of each turn, until this process is asked to end. DevTools slow a
// page's main thread alone: a service worker, the browser's own process and its decoders would go on at full speed.
import { readdirSync, readFileSync } from 'node:fs'

const [pid, times] = process.argv.slice(2).map(Number)
const TURN_MS = 20
const RUNS_MS = TURN_MS / times
const LOOK_EACH = 5

let family = familyOf(pid)
let turns = 0
process.on('SIGTERM', () => {
	signal('SIGCONT')
	process.exit()
})
console.log('slowed')
stop()

function stop() {
	if (turns++ % LOOK_EACH === 0) family = familyOf(pid)
	signal('SIGSTOP')
	setTimeout(() => {
		signal('SIGCONT')
		setTimeout(stop, RUNS_MS)
	}, TURN_MS - RUNS_MS)
}

function signal(name) {
	for (const one of family) {
		try {
			process.kill(one, name)
		} catch {
			// It is over.
		}
	}
}

/** The process and everything below it, by the parents that /proc names. */
function familyOf(first) {
	const parents = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map((name) => [Number(name), parentOf(name)])
	const found = [first]
	for (const one of found)
		found.push(...parents.filter(([, parent]) => parent === one).map(([child]) => child))
	return found
}

function parentOf(name) {
	try {
		return Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1])
	} catch {
		return 0
	}
}
