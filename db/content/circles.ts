/** The circle that everybody may read; its id is fixed, so that every store has the same one. */
export const EVERYONE = new Uint8Array(16)

/** How a circle is named in the word index: letters and digits only. */
export function circleWord(circle: Uint8Array): string {
	return Buffer.from(circle).toString('hex')
}
