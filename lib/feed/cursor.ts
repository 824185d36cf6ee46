/** Where a stretch of a feed ended: the last card's position and, in the warm feed, its warmth. */
export interface Cursor {
	readonly position: number
	readonly warmth?: number
}

const SHAPE = /^([0-9a-z]{1,11})(?:\.([0-9a-z]{1,9}))?$/

/** Opaque to people and short in addresses: base 36, one or two numbers. */
export function writeCursor({ position, warmth }: Cursor): string {
	const parts = warmth === undefined ? [position] : [position, warmth]
	return parts.map((part) => part.toString(36)).join('.')
}

/** The cursor, or null when it is not one that `writeCursor` makes. */
export function readCursor(text: string): Cursor | null {
	const match = SHAPE.exec(text)
	if (!match) return null
	const position = Number.parseInt(match[1] as string, 36)
	const warmth = match[2] === undefined ? undefined : Number.parseInt(match[2], 36)
	const cursor = warmth === undefined ? { position } : { position, warmth }
	return Number.isSafeInteger(position) && writeCursor(cursor) === text ? cursor : null
}
