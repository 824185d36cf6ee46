import type { Row, Table, Value } from '../thief/tables'

/** How a column of two runs is held against each other. */
type Rule = 'equal' | 'length' | 'hour'

/**
 * Columns that are random by construction: only their lengths are compared. Whatever is not named here must be equal in
 * both runs, so a new column has to be declared or to tell nothing.
 */
const DECLARED: Readonly<Record<string, Rule>> = {
	'*.id': 'length',
	'*.secret': 'length',
	'*.thing': 'length',
	'*.mark': 'length',
	'*.k': 'length',
	'*.b': 'length',
	'*.body': 'length',
	'*.public_key': 'length',
	'*.photo': 'length',
	'*.photo_key': 'length',
	'photo_blob.name': 'length',
	'photo_blob.body': 'length',
	'photo_gone.name': 'length',
	/** The hour in the high bits, 33 random bits below. */
	'*.position': 'hour',
	'secret_words.#rowid': 'hour',
	'secret_words_content.#rowid': 'hour',
	'secret_words_docsize.#rowid': 'hour',
	'secret_words_docsize.id': 'hour',
}

/** Pages of the full-text index: their bytes are rowids, that is positions, and words; both are compared as rows. */
const INDEX_PAGES = /_(data|idx)$/

const RANDOM_SPAN = 2 ** 33

/** Names of the columns whose values of all rows, as a multiset, differ between two runs; and how many were compared. */
export function differingColumns(
	left: readonly Table[],
	right: readonly Table[],
): { differing: string[]; compared: number } {
	const [one, other] = [multisetsOf(left), multisetsOf(right)]
	const names = [...new Set([...one.keys(), ...other.keys()])]
	return {
		differing: names.filter((name) => one.get(name) !== other.get(name)),
		compared: names.length,
	}
}

function multisetsOf(tables: readonly Table[]): Map<string, string> {
	const sets = new Map<string, string>()
	for (const { name, rows } of tables) {
		if (INDEX_PAGES.test(name)) continue
		const columns = new Set(rows.flatMap((row) => [...row.keys()]))
		for (const column of columns) sets.set(`${name}.${column}`, multisetOf(rows, name, column))
	}
	return sets
}

function multisetOf(rows: readonly Row[], table: string, column: string): string {
	const rule = DECLARED[`${table}.${column}`] ?? DECLARED[`*.${column}`] ?? 'equal'
	const told = rows.flatMap((row) => {
		const value = row.get(column)
		return value === undefined ? [] : [tellBy(rule, value)]
	})
	return told.sort().join('\n')
}

function tellBy(rule: Rule, value: Value): string {
	if (rule === 'equal') return Buffer.isBuffer(value) ? value.toString('hex') : String(value)
	if (rule === 'hour') return String(Math.floor(Number(value) / RANDOM_SPAN))
	return String(typeof value === 'number' ? 'number' : value.length)
}
