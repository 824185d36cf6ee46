import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Answer, makeAnswer } from './answer'
import { encodeFile } from './encodings'
import { commonHeaders } from './headers'

const TYPES: Record<string, string> = {
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

const FOREVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'public, no-cache'

const answers = new Map<string, Promise<Answer | null>>()

/** A file of the build or of `public/`, compressed once and held in memory; null when there is none. */
export function fileAnswer(url: string): Promise<Answer | null> {
	const [pathname = '', query] = url.split('?')
	const file = fileOf(pathname)
	if (!file) return Promise.resolve(null)
	const hashed = pathname.startsWith('/_next/static/') || query?.startsWith('v=') === true
	const key = `${hashed} ${file}`
	const known = answers.get(key)
	if (known) return known
	// Only files that exist are remembered, so that nobody can fill the memory with names.
	if (!existsSync(file)) return Promise.resolve(null)
	const made = makeFile(file, hashed ? FOREVER : ASK_AGAIN)
	answers.set(key, made)
	return made
}

function fileOf(pathname: string): string | null {
	const type = TYPES[path.extname(pathname)]
	if (!type || pathname.includes('..') || pathname.includes('%') || pathname.includes('\0'))
		return null
	const inBuild = pathname.startsWith('/_next/static/')
	return path.join(
		process.cwd(),
		inBuild ? pathname.replace('/_next/', '.next/') : `public${pathname}`,
	)
}

async function makeFile(file: string, cache: string): Promise<Answer> {
	const bodies = await encodeFile(await readFile(file))
	return makeAnswer(200, bodies, {
		...commonHeaders(),
		'content-type': TYPES[path.extname(file)],
		'cache-control': cache,
	})
}
