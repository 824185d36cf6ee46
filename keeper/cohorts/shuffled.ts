/** The numbers below `count` in an order that follows from the seed alone (Fisher and Yates; xorshift32, Marsaglia 2003). */
export function shuffled(count: number, seed: number): Int32Array {
	const numbers = Int32Array.from({ length: count }, (_, number) => number)
	let state = seed | 0 || 1
	for (let left = count; left > 1; left--) {
		state ^= state << 13
		state ^= state >>> 17
		state ^= state << 5
		const drawn = (state >>> 0) % left
		const last = numbers[left - 1] as number
		numbers[left - 1] = numbers[drawn] as number
		numbers[drawn] = last
	}
	return numbers
}
