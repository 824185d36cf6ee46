import { expect, test } from 'vitest'
import type { Row, Table } from '../thief/tables'
import { differingColumns } from './multisets'

const table = (name: string, ...rows: Record<string, number | string | Buffer>[]): Table => ({
	file: 'data/content.db',
	name,
	rows: rows.map((row): Row => new Map(Object.entries(row))),
})
const differing = (left: Table, right: Table) => differingColumns([left], [right]).differing

test('a column that is random by construction may hold other bytes, of the same length', () => {
	const heart = (mark: Buffer) => table('heart', { mark })
	expect(differing(heart(Buffer.alloc(16, 1)), heart(Buffer.alloc(16, 2)))).toEqual([])
	expect(differing(heart(Buffer.alloc(16, 1)), heart(Buffer.alloc(8, 2)))).toEqual(['heart.mark'])
})

test.each(['id', 'mark', 'secret', 'k'])(
	'a new table’s %s is not taken for random until it is declared so',
	(column) => {
		const visit = (byte: number) => table('visit', { [column]: Buffer.alloc(16, byte) })
		expect(differing(visit(1), visit(2))).toEqual([`visit.${column}`])
	},
)

test('of positions only the hour is compared, of all else every value in any order', () => {
	const at = (position: number) => table('secret', { position })
	expect(differing(at(5 * 2 ** 33 + 1), at(5 * 2 ** 33 + 9))).toEqual([])
	expect(differing(at(5 * 2 ** 33), at(6 * 2 ** 33))).toEqual(['secret.position'])
	const texts = (...all: string[]) => table('reply', ...all.map((text) => ({ text })))
	expect(differing(texts('a', 'b'), texts('b', 'a'))).toEqual([])
	expect(differing(texts('a', 'b'), texts('a', 'a'))).toEqual(['reply.text'])
})
