// Lets a process, and all that it started, run for only one part of each turn, until this process is asked to end. DevTools slow a
// page's main thread alone: a service worker, the browser's own process and its decoders would go on at full speed.
import { readdirSync, readFileSync } from 'node:fs'

const [pid, times] = process.argv.slice(2).map(Number)
const RUNS_MS = 5
const LOOK_EACH = 5

let family = familyOf(pid)
let turns = 0
process.on('SIGTERM', () => {
	signal('SIGCONT')
	process.exit()
})
console.log('slowed')
stopAfter(RUNS_MS)

/** For as long as makes up for what it ran: on a busy machine that is longer than it was meant to be. */
function stopAfter(ranMs) {
	signal('SIGSTOP')
	if (turns++ % LOOK_EACH === 0) family = familyOf(pid)
	setTimeout(
		() => {
			const from = performance.now()
			signal('SIGCONT')
			setTimeout(() => stopAfter(performance.now() - from), RUNS_MS)
		},
		ranMs * (times - 1),
	)
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
