import { statSync } from 'node:fs'
import path from 'node:path'
import { bytesOf, filesOf, type Loot } from '@/games/world/loot'
import type { Row, Table, Value } from './tables'
import { idsIn } from './writings'

/** Larger ones are pictures and stores. */
const LONGEST = 2 ** 24
const IN_STORES = /\.db(-wal|-shm)?$/

/** Lines of every text that a process wrote, and every file by its name, size and times, as if they were rows of tables. */
export function textTablesOf(loot: Loot): Table[] {
	const files = filesOf(loot).filter(
		(file) => !IN_STORES.test(file) && /^(data|places|printed)/.test(file),
	)
	return [
		{ file: '', name: 'files', rows: files.map((file) => fileRow(loot, file)) },
		...files.flatMap((file) => linesOf(loot, file)),
	]
}

function fileRow(loot: Loot, file: string): Row {
	const { size, mtimeMs } = statSync(path.join(loot.folder, file))
	return new Map<string, Value>([
		['name', file],
		['size', size],
		['mtimeMs', mtimeMs],
	])
}

/** Only lines that hold an id, with their place among all. */
function linesOf(loot: Loot, file: string): Table[] {
	const bytes = bytesOf(loot, file)
	if (bytes.length > LONGEST || bytes.includes(0)) return []
	const rows = bytes
		.toString('utf8')
		.split('\n')
		.flatMap((line, at) => (idsIn(line).length === 0 ? [] : [lineRow(line, at)]))
	return rows.length === 0 ? [] : [{ file, name: path.basename(file), rows }]
}

function lineRow(line: string, at: number): Row {
	const numbers = (line.match(/\d+(?:\.\d+)?/g) ?? []).slice(0, NUMBERS)
	return new Map<string, Value>([
		['line', line],
		...numbers.map((number, place): [string, Value] => [`number ${place}`, Number(number)]),
		['#order', at],
	])
}

/** Of a line, the first ones: level, time, duration. */
const NUMBERS = 4
