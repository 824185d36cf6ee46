/** The z above which a standard normal variable lies with probability `p`, 0 < p < ½. */
export function normalAbove(p: number): number {
	let [low, high] = [0, 40]
	while (high - low > 1e-9) {
		const middle = (low + high) / 2
		if (tail(middle) > p) low = middle
		else high = middle
	}
	return low
}

/** P(Z > z) for z ≥ 0: Mills' ratio as a continued fraction above 3, the series of the error function below. */
function tail(z: number): number {
	const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
	if (z < 3) {
		let [term, sum] = [z, z]
		for (let n = 1; Math.abs(term) > 1e-17; n++) {
			term *= (z * z) / (2 * n + 1)
			sum += term
		}
		return 0.5 - density * sum
	}
	let ratio = z
	for (let n = 60; n > 0; n--) ratio = z + n / ratio
	return density / ratio
}
