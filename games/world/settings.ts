import { mkdirSync } from 'node:fs'
import path from 'node:path'

/** Everything that a process may write lies below one folder, so that nothing escapes the thief. */
export function settingsIn(folder: string): Record<string, string> {
	const places = Object.fromEntries(
		(['TMPDIR', 'HOME', 'XDG_CACHE_HOME'] as const).map((name) => {
			const place = path.join(folder, name.toLowerCase())
			mkdirSync(place)
			return [name, place]
		}),
	)
	return {
		...places,
		TREEHOLE_UNDO_SECONDS: '0',
		TREEHOLE_TRUSTED_PROXIES: '1',
		TREEHOLE_BUDGET_FACTOR: '1000000',
		TREEHOLE_LOG_LEVEL: 'debug',
	}
}
