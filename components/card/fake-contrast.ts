/** For tests: contrast ratio and relative luminance of two colours (WCAG 2.2). */
export function contrast(a: readonly number[], b: readonly number[]): number {
	const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
	return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: readonly number[]): number {
	const [r = 0, g = 0, b = 0] = colour.map((part) => {
		const value = part / 255
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
	})
	return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
