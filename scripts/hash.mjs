import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from './node.mjs'

/** A hash of the names and bytes of all files at these places, tests left out: about 20 ms for the whole tree. */
export function hashOf(places) {
	const hash = createHash('sha256').update(process.version)
	for (const place of places) addTo(hash, place)
	return hash.digest('hex')
}

function addTo(hash, place) {
	const full = path.join(root, place)
	if (!existsSync(full) || /\.test\.tsx?$/.test(place)) return
	if (statSync(full).isDirectory()) {
		for (const name of readdirSync(full).sort()) addTo(hash, `${place}/${name}`)
	} else hash.update(place).update('\0').update(readFileSync(full))
}
