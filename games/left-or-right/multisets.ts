import type { Row, Table, Value } from '../thief/tables'

/** How a column of two runs is held against each other. */
type Rule = 'equal' | 'length' | 'hour' | 'words'

/** Columns that are random by construction, table by table: only their lengths are compared. */
const RANDOM: Readonly<Record<string, readonly string[]>> = {
	account: ['id'],
	answer: ['secret'],
	audit: ['entry', 'hash'],
	circle: ['id'],
	credential: ['k', 'public_key'],
	decision: ['review', 'mark'],
	graph: ['k', 'b'],
	heart: ['thing', 'mark'],
	job: ['k', 'b'],
	juror: ['review', 'mark', 'seal'],
	mask: ['secret', 'mark'],
	outbox: ['k', 'b'],
	photo_blob: ['name', 'body'],
	photo_gone: ['name'],
	removed_print: ['part', 'print'],
	reply: ['secret', 'id'],
	report: ['thing', 'mark', 'receipt', 'seal', 'words'],
	review: ['id', 'thing', 'thread', 'appeal'],
	secret: ['id', 'photo', 'photo_key'],
	secret_topic: ['secret'],
	starter: ['secret'],
	steward: ['mark', 'seat'],
	steward_invitation: ['code'],
	ticket: ['mark', 'thing'],
	v: ['k', 'b'],
	vote: ['secret', 'mark'],
	waiting: ['id', 'body'],
	withheld: ['id', 'body'],
}

/** The hour in the high bits, 33 random bits below. */
const POSITIONS: Readonly<Record<string, readonly string[]>> = {
	secret: ['position'],
	secret_topic: ['position'],
	secret_words: ['#rowid'],
	secret_words_content: ['#rowid', 'id'],
	secret_words_docsize: ['#rowid', 'id'],
}

/** Text in which ids, salts and handles stand between words: all but these is compared. */
const WORDS: Readonly<Record<string, readonly string[]>> = { audit: ['inside'] }

/** Of ids, salts and the handles of stewards, which are drawn for each case. */
const DRAWN = /[\w-]{22,}|\b[a-z]+-\d{1,2}\b/g

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
	const rule = ruleOf(table, column)
	const told = rows.flatMap((row) => {
		const value = row.get(column)
		return value === undefined ? [] : [tellBy(rule, value)]
	})
	return told.sort().join('\n')
}

/** What is not declared must be equal in both runs, so a new column has to be declared or to tell nothing. */
function ruleOf(table: string, column: string): Rule {
	if (RANDOM[table]?.includes(column)) return 'length'
	if (WORDS[table]?.includes(column)) return 'words'
	return POSITIONS[table]?.includes(column) ? 'hour' : 'equal'
}

function tellBy(rule: Rule, value: Value): string {
	if (rule === 'equal') return Buffer.isBuffer(value) ? value.toString('hex') : String(value)
	if (rule === 'words') return String(value).replace(DRAWN, '#')
	if (rule === 'hour') return String(Math.floor(Number(value) / RANDOM_SPAN))
	return String(typeof value === 'number' ? 'number' : value.length)
}
