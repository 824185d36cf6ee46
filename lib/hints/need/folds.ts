const FOLDS = 5

/** Everything in turn held out from what is learnt from the rest, in five parts. */
export function folded<T>(all: readonly T[]): { readonly learnt: T[]; readonly held: T[] }[] {
	return Array.from({ length: FOLDS }, (_, fold) => ({
		learnt: all.filter((_, i) => i % FOLDS !== fold),
		held: all.filter((_, i) => i % FOLDS === fold),
	}))
}
