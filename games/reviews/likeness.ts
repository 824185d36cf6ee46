/** Every value in what somebody was shown, as text; names of fields are left out, for they are always the same. */
export function valuesOf(shown: unknown): string[] {
	if (shown instanceof Uint8Array) return [Buffer.from(shown).toString('hex')]
	if (shown instanceof Map) return valuesOf([...shown])
	if (Array.isArray(shown)) return shown.flatMap(valuesOf)
	if (typeof shown === 'object' && shown !== null) return Object.values(shown).flatMap(valuesOf)
	return [String(shown)]
}

/** How many values two of them share; short ones (counts, flags, hours) are shared by many and weigh little. */
export function likeness(one: readonly string[], other: readonly string[]): number {
	const there = new Set(other)
	return one.filter((value) => there.has(value)).reduce((sum, { length }) => sum + length, 0)
}
