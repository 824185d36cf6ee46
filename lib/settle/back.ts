const LOCAL_PATH = /^\/(?:en|zh)(?:[/?#][\x21-\x7e]*)?$/

/** The page to go back to after a form: only a path of our own, so that no form can send anybody elsewhere. */
export function parseBack(raw: unknown, fallback: string): string {
	const path = typeof raw === 'string' && raw.length <= 512 ? raw : ''
	return isLocal(path) && isLocal(pathAfterDots(path)) ? path : fallback
}

function isLocal(path: string): boolean {
	return LOCAL_PATH.test(path) && !path.includes('//') && !path.includes('\\')
}

/** `/en/%2e%2e/api` is `/api` to a browser. */
function pathAfterDots(path: string): string {
	return new URL(path, 'http://local').pathname
}

/** The same path with a note for the person: `/en?sort=warm#x` → `/en?sort=warm&note=gone#x`. */
export function withNote(back: string, note: string): string {
	const url = new URL(back, 'http://local')
	url.searchParams.set('note', note)
	return url.pathname + url.search + url.hash
}
