// Run as the web's user: prints which files below the given places it can read, and which it cannot.
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import path from 'node:path'

const found = { read: [], refused: [] }
for (const place of process.argv.slice(2)) walk(place)
process.stdout.write(JSON.stringify(found))

function walk(place) {
	const stat = statOf(place)
	if (stat === null) return void found.refused.push(place)
	if (stat?.isDirectory()) return into(place)
	// A socket is asked, not read.
	if (stat?.isSocket()) return
	found[canRead(place) ? 'read' : 'refused'].push(place)
}

/** Undefined where there is nothing, null where one may not even look. */
function statOf(place) {
	try {
		return statSync(place, { throwIfNoEntry: false })
	} catch {
		return null
	}
}

function into(folder) {
	try {
		for (const name of readdirSync(folder)) walk(path.join(folder, name))
	} catch {
		found.refused.push(folder)
	}
}

function canRead(file) {
	try {
		const fd = openSync(file)
		readSync(fd, Buffer.alloc(1))
		closeSync(fd)
		return true
	} catch {
		return false
	}
}
