/** About nine in ten of the modules that are there: a folder that is emptied, moved or misspelt would be kept by nobody. */
export const FEWEST: Readonly<Record<string, number>> = {
	...{ app: 75, bench: 20, browser: 21, crash: 5, device: 32, games: 100, i18n: 6, keeper: 80 },
	...{ reader: 50, scripts: 40, server: 74, sw: 16 },
	...{ components: 195, 'components/card': 10, 'components/feed': 3, 'components/thread': 6 },
	...{ db: 41, 'db/content': 13, 'db/vault': 3, lib: 365, 'lib/card': 3, 'lib/circle': 6 },
	...{ 'lib/config': 2, 'lib/crypto': 8, 'lib/feed': 4, 'lib/guard': 15, 'lib/heart': 3 },
	...{ 'lib/keys': 12, 'lib/member': 52, 'lib/photo': 21, 'lib/poll': 3, 'lib/search': 3 },
	...{ 'lib/telling': 86, 'lib/text': 16, 'lib/thread': 3, 'lib/time': 5, 'lib/topic': 1 },
	'lib/vault': 26,
}

/** Words in the rules that name files and packages, and rules/, of which nothing is cruised. */
export const NO_FOLDERS = [
	'instrumentation-client',
	'js',
	'link',
	'next',
	'node_modules',
	'postcss',
]
	.concat('react', 'rules', 'server-only', 'store', 'ts')
	.sort()

interface Rule {
	readonly from: { path?: string }
	readonly to: { path?: string }
}

/** What stands between the signs of the rules' patterns, each word once. */
export function wordsOf(rules: readonly Rule[]): string[] {
	const patterns = rules.flatMap(({ from, to }) => [from.path ?? '', to.path ?? ''])
	return [...new Set(patterns.flatMap((pattern) => pattern.match(/[a-z][\w-]+/g) ?? []))].sort()
}
