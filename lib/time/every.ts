/**
 * Runs `work` at each interval, never twice at once, until the returned function is called; that one waits for the round
 * that is under way.
 */
export function every(
	ms: number,
	work: () => Promise<unknown>,
	onError: (error: unknown) => void,
): () => Promise<void> {
	let round: Promise<unknown> | null = null
	const turn = () => {
		round ??= work()
			.catch(onError)
			.finally(() => {
				round = null
			})
	}
	const timer = setInterval(turn, ms)
	return async () => {
		clearInterval(timer)
		await round
	}
}
