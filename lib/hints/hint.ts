/** What somebody could be found or hurt by, and the words of one's own that may need help. With a number nothing can be told. */
export type HintKind = 'person' | 'number' | 'link' | 'work' | 'selfharm' | 'threat'

/** A stretch of a text, in UTF-16 units, and what it seems to be. */
export interface Hint {
	readonly kind: HintKind
	readonly from: number
	readonly to: number
}

/** Hints in the order of the text, without those that lie within another. */
export function tidied(hints: readonly Hint[]): Hint[] {
	const sorted = [...hints].sort((a, b) => a.from - b.from || b.to - a.to)
	const kept: Hint[] = []
	for (const hint of sorted) {
		const last = kept.at(-1)
		if (!last || hint.from >= last.to || hint.kind !== last.kind) kept.push(hint)
	}
	return kept
}

/** Every match of some patterns as hints of one kind. */
export function matches(text: string, kind: HintKind, patterns: readonly RegExp[]): Hint[] {
	return patterns.flatMap((pattern) =>
		[...text.matchAll(pattern)].map(({ 0: found, index }) => ({
			kind,
			from: index,
			to: index + found.length,
		})),
	)
}
