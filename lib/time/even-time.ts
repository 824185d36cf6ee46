import { setTimeout as pause } from 'node:timers/promises'

/** More than such work takes on a machine at rest, and less than anybody notices beside a page. */
const STEP_MS = 5

/**
 * Runs `work` and answers whole steps after it began: finding a row, or opening it, takes some 30 to 70 µs longer than
 * finding none, which over many requests would tell that a thing is there, or whose it is (games/curious/timing.test.ts).
 */
export async function inEvenTime<T>(work: () => Promise<T>, stepMs: number = STEP_MS): Promise<T> {
	let isOver = false
	const over = () => {
		isOver = true
	}
	const working = work()
	// A failure waits for its step as well; whoever awaits `working` below hears of it.
	working.then(over, over)
	do await pause(stepMs)
	while (!isOver)
	return working
}
