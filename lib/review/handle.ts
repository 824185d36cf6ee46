const WORDS = [
	...['amber', 'birch', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'heron', 'inlet', 'jade'],
	...['kelp', 'lotus', 'maple', 'north', 'olive', 'pearl', 'quartz', 'river', 'stone', 'tidal'],
] as const

/** What a steward is called within one review, from their mark there: "heron-42". In the next they are called otherwise. */
export function handleOf(mark: Uint8Array): string {
	const [first = 0, second = 0] = mark
	return `${WORDS[first % WORDS.length]}-${second % 100}`
}
