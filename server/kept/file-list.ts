import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
	'.css': 'text/css; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2',
}

/** A file that is served to everybody. */
export interface ServedFile {
	readonly file: string
	readonly type: string
	/** Whether its address changes when it does. */
	readonly hashed: boolean
}

/**
 * Every address that is a file: those of the build and of `public/`. The list is made once, at the start, so that no
 * address is ever turned into a path of the disk.
 */
export function listFiles(root: string): Map<string, ServedFile> {
	return new Map([
		...filesUnder(path.join(root, 'public'), '/', false),
		...filesUnder(path.join(root, 'public', 'r'), '/r/', true),
		...filesUnder(path.join(root, '.next', 'static'), '/_next/static/', true),
	])
}

function filesUnder(folder: string, address: string, hashed: boolean): [string, ServedFile][] {
	if (!existsSync(folder)) return []
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
	return entries.flatMap((entry): [string, ServedFile][] => {
		const type = TYPES[path.extname(entry.name)]
		if (!entry.isFile() || !type) return []
		const file = path.join(entry.parentPath, entry.name)
		const name = path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')
		return [[address + name, { file, type, hashed }]]
	})
}
