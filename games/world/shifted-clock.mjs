// Preloaded into web and keeper of a world: their clock is the machine's plus what the world wrote into GAMES_CLOCK.
import { openSync, readSync } from 'node:fs'

const file = openSync(process.env.GAMES_CLOCK, 'r')
const shift = new Float64Array(1)
const bytes = Buffer.from(shift.buffer)
const machineNow = Date.now

function now() {
	readSync(file, bytes, 0, bytes.length, 0)
	return Math.floor(machineNow() + shift[0])
}

Date.now = now
globalThis.Date = new Proxy(Date, {
	construct: (date, values, newTarget) =>
		Reflect.construct(date, values.length === 0 ? [now()] : values, newTarget),
})
