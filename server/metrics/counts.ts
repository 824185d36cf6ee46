/** How the front answered. */
export const ANSWERS = ['kept', 'made', 'inside', 'refused'] as const
export type HowAnswered = (typeof ANSWERS)[number]

/**
 * What is counted: the templates of reading pages, and these two. Everything that a member does has one name, because a
 * figure that Prometheus keeps every few seconds would otherwise date each secret that is told.
 */
export const INSIDE = 'inside'
export const FILE = 'file'

type Row = Record<HowAnswered, number>

const rows = new Map<string, Row>()

/** `page` is a template such as `/[locale]/secret/[id]`, never an address. Plain numbers: this is on the hot path. */
export function count(page: string, how: HowAnswered): void {
	const row = rows.get(page)
	if (row) row[how]++
	else rows.set(page, { kept: 0, made: 0, inside: 0, refused: 0, [how]: 1 })
}

export function counts(): ReadonlyMap<string, Readonly<Row>> {
	return rows
}
